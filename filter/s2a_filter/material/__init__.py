"""The package's own words, phrasings, facts and texts, and how an example draws from them.

Everything is held in pools. A pool is split once by a stable hash of each item: a training set draws from one side, a validation set from the
other, so that validation measures phrasings and facts that training never saw.
"""

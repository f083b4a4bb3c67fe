"""Makes the trained filter of s2a: generates prompts whose distractors are known, trains an adapter on them, evaluates and exports it."""

# The two commands of the README, and those of a developer. Each sets up what it needs first; what is there already takes no time and no network.
.PHONY: help build demo test quick sanitize lint format bench fuzz install clean distclean
.NOTPARALLEL:

help:  ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 12

build:  ## build the program, build/bin/s2a
	@scripts/install-packages
	@scripts/build

demo: build  ## set everything up and answer biased prompts twice: as they stand, and through System 2 Attention
	@scripts/demo

test:  ## set everything up and pass every test
	@scripts/install-packages --test
	@scripts/test

quick:  ## the same without the sanitizers and the package that makes the filter
	@scripts/install-packages --test
	@scripts/test --quick

sanitize:  ## our own code under the address, undefined-behaviour and thread sanitizers
	@scripts/install-packages --test
	@scripts/test --sanitize

lint:  ## clang-format, clang-tidy and shellcheck, without changing anything
	@scripts/install-packages --test
	@scripts/lint

format:  ## format the sources in place
	@scripts/install-packages --test
	@scripts/format

bench:  ## benchmarks, and the engine beside llama.cpp's own bench tool (which is built first)
	@scripts/install-packages
	@scripts/bench

fuzz:  ## fuzz the segmenter and the parser for a minute each
	@scripts/install-packages --test
	@scripts/fuzz

install: build  ## install under PREFIX, /usr/local by default
	@scripts/install

clean:  ## remove what was built, but not llama.cpp
	@find build -mindepth 1 -maxdepth 1 ! -name 'llama*' -exec rm -rf {} +

distclean:  ## remove everything that was built
	@rm -rf build

// All of the public interface. Read in this order: prompt, focus, attention, model, embedded, store, status.
#pragma once

#include "s2a/attention.h"
#include "s2a/embedded.h"
#include "s2a/focus.h"
#include "s2a/model.h"
#include "s2a/prompt.h"
#include "s2a/status.h"
#include "s2a/store.h"

"""Checks a value against a JSON Schema: as much of the standard as docs/*.schema.json use. An unknown keyword is an error, never passed over."""

import json
import math
from pathlib import Path

DOCS = Path(__file__).resolve().parents[2] / "docs"
DESCRIPTIVE = {"$schema", "$id", "title", "description"}
KNOWN = DESCRIPTIVE | {"$ref", "type", "enum", "properties", "required", "additionalProperties", "items", "minimum", "maximum"}


def is_type(value, name):
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    return {
        "object": isinstance(value, dict),
        "array": isinstance(value, list),
        "string": isinstance(value, str),
        "boolean": isinstance(value, bool),
        "null": value is None,
        "number": number,
        "integer": number and value == int(value),
    }[name]


def load(name):
    return json.loads((DOCS / name).read_text(encoding="utf-8"))


def faults(value, schema, where="$"):
    """What is wrong with `value`, one sentence each; empty when it is valid."""
    unknown = set(schema) - KNOWN
    if unknown:
        return [f"{where}: the schema uses {sorted(unknown)}"]
    if "$ref" in schema:
        return faults(value, load(schema["$ref"]), where)
    found = []
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(is_type(value, name) for name in types):
        return [f"{where}: {value!r} is not {types}"]
    if "enum" in schema and value not in schema["enum"]:
        found.append(f"{where}: {value!r} is not one of {schema['enum']}")
    if is_type(value, "number"):
        if value < schema.get("minimum", value):
            found.append(f"{where}: {value} is under {schema['minimum']}")
        if value > schema.get("maximum", value):
            found.append(f"{where}: {value} is over {schema['maximum']}")
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        found += [f"{where}: {name} is missing" for name in schema.get("required", []) if name not in value]
        for name, member in value.items():
            if name in properties:
                found += faults(member, properties[name], f"{where}.{name}")
            elif schema.get("additionalProperties", True) is False:
                found.append(f"{where}: {name} is not in the schema")
    if isinstance(value, list) and "items" in schema:
        for index, element in enumerate(value):
            found += faults(element, schema["items"], f"{where}[{index}]")
    return found

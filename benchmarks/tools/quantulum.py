"""quantulum3 (`pip install quantulum3[classifier]`), with its classifier where scikit-learn is there for it."""

from quantulum3 import parser


def load():
    return lambda texts: [list(_quantities(text)) for text, _ in texts]


def _quantities(text):
    for found in parser.parse(text):
        unit = None if found.unit.name == "dimensionless" else found.unit.name
        yield *found.span, [found.value], unit

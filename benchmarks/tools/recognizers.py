"""Recognizers-Text (`pip install ms-recognizers-text-suite`): its models for money, percents, dimensions, numbers."""

from ms_recognizers_number import recognize_number, recognize_percentage
from ms_recognizers_number_with_unit import recognize_currency, recognize_dimension

_MODELS = (recognize_currency, recognize_percentage, recognize_dimension, recognize_number)


def load():
    return lambda texts: [list(_quantities(text)) for text, _ in texts]


def _quantities(text):
    for recognize in _MODELS:
        for found in recognize(text, "en-us"):
            value = (found.resolution or {}).get("value")
            if value:
                percent = value.endswith("%")
                unit = found.resolution.get("isoCurrency") or found.resolution.get("unit")
                yield found.start, found.end + 1, [float(value.rstrip("%"))], "percent" if percent else unit

"""An error is the same one where it comes out of another process."""

import pickle

from factcheck.domain.errors import FactcheckError


def test_an_error_keeps_its_code_and_its_message() -> None:
    told = pickle.loads(pickle.dumps(FactcheckError("slow", "It took too long.")))
    assert (type(told), told.code, told.message, str(told)) == (
        FactcheckError,
        "slow",
        "It took too long.",
        "It took too long.",
    )

"""The vocabulary as a person writes it in `models/en/` is the vocabulary that the program reads."""

from pathlib import Path

import pytest

from factcheck import resources


@pytest.fixture
def vocabulary_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Reads `yaml` as if it were a file of `models/en/`."""

    def read(yaml: str) -> object:
        (tmp_path / "tried.yaml").write_text(yaml, encoding="utf-8")
        return resources.vocabulary("tried")

    monkeypatch.setattr(resources, "models", lambda: tmp_path)
    resources.vocabulary.cache_clear()
    yield read
    resources.vocabulary.cache_clear()


def test_words_that_yaml_1_1_takes_for_booleans_are_words(vocabulary_of):
    assert vocabulary_of("prepositions: [on, off, in]\nno: yes") == {"prepositions": ["on", "off", "in"], "no": "yes"}


def test_numbers_and_booleans_are_what_they_are(vocabulary_of):
    assert vocabulary_of("tenge: {scale: 1000, width: 0.5, outside: true, until: null}") == {
        "tenge": {"scale": 1000, "width": 0.5, "outside": True, "until": None}
    }


def test_a_list_that_is_used_twice_is_written_once(vocabulary_of):
    assert vocabulary_of("before: &near [about, some]\nafter: *near")["after"] == ["about", "some"]

"""The tables of a ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy import Text as Characters

from factcheck.audit.told import COLUMNS
from factcheck.reader.normalise import whole_characters


class Text(TypeDecorator[str]):
    """Any text that a source gives. What a database refuses in it (a NUL, half a character) is kept as unknown."""

    impl = Characters
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> str | None:
        return value and whole_characters(value).replace("\0", "\ufffd")


TABLES = MetaData()

runs = Table(
    "runs",
    TABLES,
    Column("run", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("key", String, nullable=False, comment="version, configuration and vintage together"),
    Column("version", String, nullable=False),
    Column("configuration", String, nullable=False),
    Column("vintage", String, nullable=False),
    Column("started", String, nullable=False),
    Column("finished", String, comment="empty while it goes on, and where it was stopped"),
    comment="One pass over an archive",
)

documents = Table(
    "documents",
    TABLES,
    Column("document", Integer, primary_key=True),
    Column("digest", String, nullable=False, comment="the same for the same content"),
    Column("key", String, nullable=False, comment="what it was checked under: that of its run"),
    Column("status", String, nullable=False, comment="checked, refused or quarantined"),
    Column("code", String, comment="why it was not checked, in a word"),
    Column("reason", Text, comment="why it was not checked"),
    Column("title", Text),
    Column("published", String, comment="the day of publication that the figures were read by"),
    *(Column(name, Integer) for name in ("numbers", "claims", "checked", "errors", "warnings")),
    UniqueConstraint("digest", "key"),
    comment="Every content that was checked, once, with its result or the reason that there is none",
)

stories = Table(
    "stories",
    TABLES,
    Column("run", ForeignKey("runs.run"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False, comment="in the archive, from 1"),
    Column("name", Text, nullable=False),
    Column("digest", String, nullable=False),
    Column("url", Text),
    Column("author", Text),
    Column("desk", Text),
    Index("stories_by_digest", "run", "digest"),
    comment="What a run saw in the archive; several stories may have the same content",
)

claims = Table(
    "claims",
    TABLES,
    Column("document", ForeignKey("documents.document"), primary_key=True),
    Column("claim", String, primary_key=True),
    *(Column(name, Text) for name in ("kind", "measure", "product", "reporter", "partner", "period", "base_period")),
    Column("said_by", Text),
    *(Column(name, Float) for name in ("value", "low", "high")),
    *(Column(name, Text) for name in ("unit", "qualifier", "quote")),
    Column("start", Integer),
    Column("confidence", Float),
    comment="Every number that was read as a statistic",
)

sentences = Table(
    "sentences",
    TABLES,
    Column("document", ForeignKey("documents.document"), primary_key=True),
    Column("claim", String, primary_key=True),
    Column("sentence", Text, nullable=False),
    comment="The sentence of each number whose source is named: what stories that are held against each other say",
)

checks = Table(
    "checks",
    TABLES,
    Column("document", ForeignKey("documents.document"), primary_key=True),
    Column("check", String, primary_key=True),
    Column("outcome", String),
    Column("about", Text, comment="the claims that it holds against each other"),
    Column("start", Integer),
    *(Column(name, Text) for name in COLUMNS),
    Index("ix_checks_fingerprint", "fingerprint"),
    comment="Every relation that was tried",
)

suspects = Table(
    "suspects",
    TABLES,
    Column("document", Integer, primary_key=True, autoincrement=False),
    Column("check", String, primary_key=True),
    Column("claim", String, primary_key=True),
    Column("alone", Boolean, nullable=False, comment="no other number is suspected by the check"),
    *(Column(name, Float, comment="empty where there is no bound") for name in ("low", "high")),
    ForeignKeyConstraint(["document", "check"], ["checks.document", "checks.check"]),
    comment="What a number that a check points at would have to be, so that nothing fails",
)

unsettled = Table(
    "unsettled",
    TABLES,
    Column("document", ForeignKey("documents.document"), primary_key=True),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("claim", String, comment="empty where the number was not understood"),
    Column("quote", Text, nullable=False),
    comment="The numbers that nothing settles: neither a check nor a reference would show most wrong digits in them",
)

KEPT = (claims, sentences, checks, suspects, unsettled)
"""What is kept of a checked document beside its own row: such a table before those that point at it."""

reviews = Table(
    "reviews",
    TABLES,
    Column(
        "fingerprint",
        String,
        primary_key=True,
        comment="rule and normalised sentences: it holds in every run",
    ),
    Column("decision", String, nullable=False, comment="accepted, dismissed or corrected"),
    Column("note", Text, comment="the reason, or what is right"),
    Column("reviewed", String, nullable=False),
    comment="What an editor has decided",
)

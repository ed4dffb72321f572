"""What is sold in an article on sales at home, which goes nowhere: cars, houses."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.told import like


def as_sold(frame: Frame, topic: Frame) -> Frame:
    """What is sold to nobody abroad, as what an article on sales at home tells of: "3,000 electric cars were sold"."""
    sold = frame.verb and frame.weak and frame.measure == "exports" and topic.measure.endswith(" sales")
    if not sold or frame.partner is not None or frame.all_partners:
        return frame
    return replace(frame, measure=like(topic.measure, frame.measure), has_partner=False, weak=False)

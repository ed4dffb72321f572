"""What a verb of trade tells: who does it, with what goods, from whom and to whom."""

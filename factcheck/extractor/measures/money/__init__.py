"""Money that is no trade in goods: budgets, debts, investment, what migrants send home."""

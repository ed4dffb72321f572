"""All claims as one system of constraints: what it leaves for each number, and what cannot all be true."""

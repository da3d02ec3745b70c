"""What there is: a maturity model, answers to it, a plan; and how large they may be."""

// The wrapper follows.

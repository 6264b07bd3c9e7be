"""House styles, for those who own them: checked, told in words, copied, tried on a sample."""

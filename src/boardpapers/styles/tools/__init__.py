"""Tools for owners of house styles: check, describe, copy, and try on a sample."""

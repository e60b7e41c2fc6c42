"""The verbs of `tasks.py`: `bootstrap` sets the machine up, `__main__` runs the verb, one module a verb."""

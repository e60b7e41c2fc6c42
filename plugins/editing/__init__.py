"""Tools that change records: each change is tried out on a copy, and written only if the check has nothing against it."""

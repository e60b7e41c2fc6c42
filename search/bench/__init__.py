"""The benchmark: our search beside Pagefind and MiniSearch, over one made-up corpus, in one run. README.md says how."""

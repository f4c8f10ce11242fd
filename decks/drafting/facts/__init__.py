"""One module a type of fact: from statements and sentences to candidates."""

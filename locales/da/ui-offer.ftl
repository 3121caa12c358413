# A .pitch file that was opened.

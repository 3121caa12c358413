# Browsing slides, facts, facilities and value propositions.

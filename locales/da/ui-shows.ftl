# After the show.
shows-title = Efter visningen

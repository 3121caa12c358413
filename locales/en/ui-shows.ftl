# After the show.
shows-title = After the show

# Settings and backups.

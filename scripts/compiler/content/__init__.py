"""The files of an editor → typed content that knows file and line."""

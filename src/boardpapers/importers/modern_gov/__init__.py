"""Saved answers of Modern.Gov's web service, as boards, members, meetings and minutes.

Only files are read: nothing goes to the network. `answer_names` tells them from other files,
so that these load nothing else. `xml_reader` reads a file as elements, `answers`
gathers their `records`, and the other modules make papers of them.
"""

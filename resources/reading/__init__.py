"""Reading files: what a document says, in passages that know their place (page, slide, minute).

`documents` is the door. `process` starts `worker` in a process of its own, which knows nothing of the
site: it and `formats` must import neither Django nor anything that does.
"""

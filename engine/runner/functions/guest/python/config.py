class Config:
    def __init__(self, *args, **settings):
        self.__dict__.update(settings)

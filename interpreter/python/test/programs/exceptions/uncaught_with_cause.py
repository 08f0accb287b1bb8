class ConfigError(Exception):
    pass

def read(settings, key):
    try:
        return settings[key]
    except KeyError as e:
        raise ConfigError(f'no setting {key!r}') from e

def main():
    settings = {'a': 1}
    print(read(settings, 'a'))
    print(read(settings, 'b'))

main()

# DynamoDB's typed values and Python's.
import base64
from decimal import Decimal


class Binary:
    def __init__(self, value):
        if not isinstance(value, (bytes, bytearray)):
            raise TypeError('Value must be of the following types: bytes, bytearray')
        self.value = bytes(value)

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Binary) else other)

    def __hash__(self):
        return hash(self.value)

    def __bytes__(self):
        return self.value

    def __repr__(self):
        return f'Binary({self.value!r})'


def number(value):
    if isinstance(value, float):
        raise TypeError('Float types are not supported. Use Decimal types instead.')
    if isinstance(value, Decimal) and not value.is_finite():
        raise TypeError('Infinity and NaN not supported')
    return str(value)


def is_number(value):
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def is_bytes(value):
    return isinstance(value, (bytes, bytearray, Binary))


class TypeSerializer:
    def serialize(self, value):
        if value is None:
            return {'NULL': True}
        if isinstance(value, bool):
            return {'BOOL': value}
        if is_number(value):
            return {'N': number(value)}
        if isinstance(value, str):
            return {'S': value}
        if is_bytes(value):
            return {'B': bytes(value)}
        if isinstance(value, (set, frozenset)):
            if all(is_number(each) for each in value):
                return {'NS': [number(each) for each in value]}
            if all(isinstance(each, str) for each in value):
                return {'SS': list(value)}
            if all(is_bytes(each) for each in value):
                return {'BS': [bytes(each) for each in value]}
        if isinstance(value, dict):
            return {'M': {key: self.serialize(each) for key, each in value.items()}}
        if isinstance(value, (list, tuple)):
            return {'L': [self.serialize(each) for each in value]}
        raise TypeError(f'Unsupported type "{type(value)}" for value "{value}"')


def binary(value):
    return Binary(base64.b64decode(value) if isinstance(value, str) else value)


class TypeDeserializer:
    READ = {
        'NULL': lambda self, value: None,
        'BOOL': lambda self, value: value,
        'S': lambda self, value: value,
        'N': lambda self, value: Decimal(value),
        'B': lambda self, value: binary(value),
        'SS': lambda self, value: set(value),
        'NS': lambda self, value: {Decimal(each) for each in value},
        'BS': lambda self, value: {binary(each) for each in value},
        'L': lambda self, value: [self.deserialize(each) for each in value],
        'M': lambda self, value: {key: self.deserialize(each) for key, each in value.items()},
    }

    def deserialize(self, value):
        if not value:
            raise TypeError('Value must be a nonempty dictionary whose key is a valid dynamodb type.')
        ((kind, inner),) = value.items()
        if kind not in self.READ:
            raise TypeError(f'Dynamodb type {kind} is not supported')
        return self.READ[kind](self, inner)

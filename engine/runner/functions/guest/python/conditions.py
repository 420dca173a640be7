# Key('a').eq(1) & Attr('b').exists(), and the expressions they become.
class Condition:
    def __init__(self, form, *values):
        self.form, self.values = form, values

    def __and__(self, other):
        return Condition('({0} AND {1})', self, other)

    def __or__(self, other):
        return Condition('({0} OR {1})', self, other)

    def __invert__(self):
        return Condition('(NOT {0})', self)


ConditionBase = Condition


class Path:
    def __init__(self, name):
        self.name = name

    def eq(self, value):
        return Condition('{0} = {1}', self, value)

    def lt(self, value):
        return Condition('{0} < {1}', self, value)

    def lte(self, value):
        return Condition('{0} <= {1}', self, value)

    def gt(self, value):
        return Condition('{0} > {1}', self, value)

    def gte(self, value):
        return Condition('{0} >= {1}', self, value)

    def begins_with(self, value):
        return Condition('begins_with({0}, {1})', self, value)

    def between(self, low, high):
        return Condition('{0} BETWEEN {1} AND {2}', self, low, high)


class Key(Path):
    pass


class Attr(Path):
    def ne(self, value):
        return Condition('{0} <> {1}', self, value)

    def is_in(self, values):
        places = ', '.join(f'{{{index + 1}}}' for index in range(len(values)))
        return Condition('{0} IN (' + places + ')', self, *values)

    def exists(self):
        return Condition('attribute_exists({0})', self)

    def not_exists(self):
        return Condition('attribute_not_exists({0})', self)

    def contains(self, value):
        return Condition('contains({0}, {1})', self, value)

    def attribute_type(self, value):
        return Condition('attribute_type({0}, {1})', self, value)

    def size(self):
        return Size(self)


class Size(Attr):
    def __init__(self, of):
        super().__init__(of.name)


class Builder:
    """Writes conditions as expressions, with names and values that no other expression of the call has."""

    def __init__(self):
        self.names, self.values = {}, {}

    def write(self, part):
        if isinstance(part, Condition):
            return part.form.format(*(self.write(each) for each in part.values))
        if isinstance(part, Path):
            path = '.'.join(self.name(step) for step in part.name.split('.'))
            return f'size({path})' if isinstance(part, Size) else path
        place = f':v{len(self.values)}'
        self.values[place] = part
        return place

    def name(self, step):
        bare, bracket, index = step.partition('[')
        place = f'#n{len(self.names)}'
        self.names[place] = bare
        return place + bracket + index

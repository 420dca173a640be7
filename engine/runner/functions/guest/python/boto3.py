# boto3 as far as handlers see it: every call goes to the service that runs here.
import base64, datetime, io, json, os, re, sys, uuid
from botocore.exceptions import ClientError, ParamValidationError, UnknownServiceError
from boto3.dynamodb.conditions import Builder, Condition
from boto3.dynamodb.types import TypeDeserializer, TypeSerializer

_call, _model = sys._pasos_call, sys._pasos_model
NAMES = {
    'apigateway': 'api-gateway', 'apigatewayv2': 'apigatewayv2', 'events': 'eventbridge', 'logs': 'cloudwatch-logs',
    'secretsmanager': 'secrets-manager', 'stepfunctions': 'sfn', 'stepfunction': 'sfn',
}
SNAKE = re.compile(r'(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])')


def snake(name):
    return SNAKE.sub('_', name).lower()


class StreamingBody(io.BytesIO):
    def iter_lines(self):
        return iter(self.read().splitlines())

    def iter_chunks(self, chunk_size=1024):
        while chunk := self.read(chunk_size):
            yield chunk


def to_wire(value, number, shapes):
    shape = shapes[number] if number else None
    if shape in ('b', 's'):
        if hasattr(value, 'read'):
            value = value.read()
        return base64.b64encode(value.encode() if isinstance(value, str) else bytes(value)).decode()
    if isinstance(value, (datetime.datetime, datetime.date)):
        if not isinstance(value, datetime.datetime):
            value = datetime.datetime(value.year, value.month, value.day)
        return (value if value.tzinfo else value.replace(tzinfo=datetime.timezone.utc)).timestamp()
    if isinstance(value, (list, tuple, set)):
        return [to_wire(each, shape['l'] if isinstance(shape, dict) and 'l' in shape else 0, shapes) for each in value]
    if isinstance(value, dict):
        return {key: to_wire(each, inner(shape, key), shapes) for key, each in value.items()}
    if isinstance(value, (bytes, bytearray)) or hasattr(value, '__bytes__'):
        return base64.b64encode(bytes(value)).decode()
    return value


def inner(shape, key):
    if not isinstance(shape, dict):
        return 0
    return shape['m'].get(key, 0) if 'm' in shape else shape.get('v', 0)


def from_wire(value, number, shapes):
    shape = shapes[number] if number else None
    if shape is None or value is None:
        return value
    if shape == 'b':
        return base64.b64decode(value)
    if shape == 's':
        return StreamingBody(base64.b64decode(value))
    if shape == 't':
        if isinstance(value, str):
            return datetime.datetime.fromisoformat(value)
        return datetime.datetime.fromtimestamp(value, datetime.timezone.utc)
    if 'l' in shape:
        return [from_wire(each, shape['l'], shapes) for each in value]
    return {key: from_wire(each, inner(shape, key), shapes) for key, each in value.items()}


class Exceptions:
    def __init__(self):
        self.ClientError = ClientError

    def __getattr__(self, name):
        made = type(name, (ClientError,), {})
        setattr(self, name, made)
        return made


class Client:
    def __init__(self, name):
        package = NAMES.get(name, name)
        model = _model(f'client-{package}')
        if model is None:
            raise UnknownServiceError(service_name=name)
        self._model, self._names = model, {snake(each): each for each in model['operations']}
        self.exceptions = Exceptions()
        region = os.environ.get('AWS_REGION')
        self.meta = type('ClientMeta', (), {'region_name': region, 'service_model': None})()

    def __getattr__(self, name):
        operation = self.__dict__.get('_names', {}).get(name)
        if operation is None:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return lambda **parameters: self._perform(operation, parameters)

    def _perform(self, operation, parameters):
        described = self._model['operations'][operation]
        taken, given, tokens = (*described, *(0, 0, None)[len(described):])
        for token in tokens or []:
            parameters.setdefault(token, str(uuid.uuid4()))
        shapes = self._model['shapes']
        answer = _call(self._model['service'], operation, to_wire(parameters, taken, shapes))
        metadata = {'RequestId': str(uuid.uuid4()), 'HTTPStatusCode': answer.get('status', 200), 'HTTPHeaders': {}, 'RetryAttempts': 0}
        if answer['kind'] == 'error':
            response = {**answer.get('members', {}), 'Error': {'Code': answer['code'], 'Message': answer['message']}, 'ResponseMetadata': metadata}
            raise getattr(self.exceptions, answer['code'].split('.')[-1])(response, operation)
        return {**from_wire(answer['output'], given, shapes), 'ResponseMetadata': metadata}

    def can_paginate(self, name):
        return self._names.get(name) in self._model['pages']

    def get_paginator(self, name):
        return Paginator(self, name, self._model['pages'][self._names[name]])


class S3(Client):
    def upload_fileobj(self, Fileobj, Bucket, Key, ExtraArgs=None, **_):
        self.put_object(Bucket=Bucket, Key=Key, Body=Fileobj.read(), **(ExtraArgs or {}))

    def download_fileobj(self, Bucket, Key, Fileobj, **_):
        Fileobj.write(self.get_object(Bucket=Bucket, Key=Key)['Body'].read())

    def upload_file(self, Filename, Bucket, Key, ExtraArgs=None, **_):
        with open(Filename, 'rb') as file:
            self.upload_fileobj(file, Bucket, Key, ExtraArgs)

    def download_file(self, Bucket, Key, Filename, **_):
        with open(Filename, 'wb') as file:
            self.download_fileobj(Bucket, Key, file)


class Paginator:
    def __init__(self, client, name, tokens):
        self.client, self.name, (self.token, self.next) = client, name, tokens

    def paginate(self, PaginationConfig=None, **parameters):
        while True:
            page = getattr(self.client, self.name)(**parameters)
            yield page
            token = page
            for step in self.next.split('.'):
                token = token.get(step) if token else None
            if not token:
                return
            parameters[self.token] = token


# ---- resource('dynamodb') ----------------------------------------------------------------------------------------------
WRITE, READ = TypeSerializer().serialize, TypeDeserializer().deserialize
ITEMS_IN, VALUES_IN = ('Item', 'Key', 'ExclusiveStartKey'), ('ExpressionAttributeValues',)
ITEMS_OUT, LISTS_OUT = ('Item', 'Attributes', 'LastEvaluatedKey'), ('Items',)
CONDITIONS = ('KeyConditionExpression', 'FilterExpression', 'ConditionExpression')


def typed(item):
    return {key: WRITE(value) for key, value in item.items()}


def plain(item):
    return {key: READ(value) for key, value in item.items()}


def prepared(parameters):
    builder, made = Builder(), dict(parameters)
    for name in CONDITIONS:
        if isinstance(made.get(name), Condition):
            made[name] = builder.write(made[name])
    if builder.names:
        made['ExpressionAttributeNames'] = {**made.get('ExpressionAttributeNames', {}), **builder.names}
    if builder.values:
        made['ExpressionAttributeValues'] = {**made.get('ExpressionAttributeValues', {}), **builder.values}
    return {key: typed(value) if key in ITEMS_IN + VALUES_IN else value for key, value in made.items()}


def received(answer):
    made = {key: plain(value) if key in ITEMS_OUT else value for key, value in answer.items()}
    return {key: [plain(each) for each in value] if key in LISTS_OUT else value for key, value in made.items()}


class Table:
    def __init__(self, client, name):
        self._client, self.name, self.table_name = client, name, name

    def _perform(self, operation, parameters):
        return received(getattr(self._client, operation)(TableName=self.name, **prepared(parameters)))

    def put_item(self, **parameters):
        return self._perform('put_item', parameters)

    def get_item(self, **parameters):
        return self._perform('get_item', parameters)

    def update_item(self, **parameters):
        return self._perform('update_item', parameters)

    def delete_item(self, **parameters):
        return self._perform('delete_item', parameters)

    def query(self, **parameters):
        return self._perform('query', parameters)

    def scan(self, **parameters):
        return self._perform('scan', parameters)

    def batch_writer(self, overwrite_by_pkeys=None):
        return BatchWriter(self)

    def _described(self):
        return self._client.describe_table(TableName=self.name)['Table']

    item_count = property(lambda self: self._described()['ItemCount'])
    table_status = property(lambda self: self._described()['TableStatus'])
    key_schema = property(lambda self: self._described()['KeySchema'])
    table_arn = property(lambda self: self._described()['TableArn'])

    def load(self):
        self._described()

    def delete(self):
        return self._client.delete_table(TableName=self.name)


class BatchWriter:
    def __init__(self, table):
        self.table, self.kept = table, []

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        while self.kept and kind is None:
            self.flush()

    def put_item(self, Item):
        self.add({'PutRequest': {'Item': typed(Item)}})

    def delete_item(self, Key):
        self.add({'DeleteRequest': {'Key': typed(Key)}})

    def add(self, request):
        self.kept.append(request)
        if len(self.kept) >= 25:
            self.flush()

    def flush(self):
        sent, self.kept = self.kept[:25], self.kept[25:]
        answer = self.table._client.batch_write_item(RequestItems={self.table.name: sent})
        self.kept += answer.get('UnprocessedItems', {}).get(self.table.name, [])


class DynamoDB:
    def __init__(self):
        self.meta = type('ResourceMeta', (), {'client': Client('dynamodb')})()

    def Table(self, name):
        return Table(self.meta.client, name)


class Session:
    def __init__(self, region_name=None, **_):
        self.region_name = region_name or os.environ.get('AWS_REGION')

    def client(self, service_name, *_, **__):
        return S3('s3') if service_name == 's3' else Client(service_name)

    def resource(self, service_name, *_, **__):
        if service_name != 'dynamodb':
            raise UnknownServiceError(service_name=f"{service_name}' as a resource: use boto3.client('{service_name}")
        return DynamoDB()


def client(service_name, *arguments, **options):
    return Session().client(service_name)


def resource(service_name, *arguments, **options):
    return Session().resource(service_name)


session = type(sys)('boto3.session')
session.Session = Session

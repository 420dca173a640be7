# What the Python runtime of Lambda does around a handler. It runs before any code of a function.
import asyncio, builtins, collections, decimal, importlib, importlib.machinery, json, logging, os, socket, sys, time, traceback, types

FORBIDDEN = {'js', 'pyodide', 'pyodide_js', '_pyodide', '_pyodide_core', 'ctypes', '_ctypes', 'micropip'}
NO_NETWORK = 'There is no network within a function of this local engine: AWS services are called by boto3.'
BOUND = {'request_id': None}


class Wall:
    """Finds what runs here instead of packages, and refuses what leads out of the interpreter."""

    def __init__(self, sources):
        self.sources = sources

    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in FORBIDDEN:
            raise ModuleNotFoundError(f"No module named '{name}'", name=name)
        if name in self.sources:
            return importlib.machinery.ModuleSpec(name, self, is_package=name in ('boto3', 'boto3.dynamodb', 'botocore'))
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        name = module.__spec__.name
        exec(compile(self.sources[name], f'/var/runtime/{name}.py', 'exec'), module.__dict__)


class Output:
    """Standard output: each line is an event of the log."""

    encoding, errors, closed, name = 'utf-8', 'strict', False, '<stdout>'

    def __init__(self, write):
        self.kept, self.send = '', write

    def write(self, text):
        *lines, self.kept = (self.kept + str(text)).split('\n')
        for line in lines:
            self.send(line)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def drain(self):
        if self.kept:
            kept, self.kept = self.kept, ''
            self.send(kept)

    def isatty(self):
        return False

    def writable(self):
        return True

    def readable(self):
        return False

    def fileno(self):
        raise OSError('no file')


class LogHandler(logging.Handler):
    def __init__(self, send):
        super().__init__()
        self.send = send
        self.setFormatter(Formatter('[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s', '%Y-%m-%dT%H:%M:%S'))

    def emit(self, record):
        record.aws_request_id = BOUND['request_id']
        self.send(self.format(record))


class Formatter(logging.Formatter):
    converter = time.gmtime


class Context:
    identity = types.SimpleNamespace(cognito_identity_id=None, cognito_identity_pool_id=None)
    tenant_id = None

    def __init__(self, given, send):
        self.aws_request_id = given['awsRequestId']
        self.function_name = given['functionName']
        self.function_version = given['functionVersion']
        self.invoked_function_arn = given['invokedFunctionArn']
        self.log_group_name = given['logGroupName']
        self.log_stream_name = given['logStreamName']
        self.memory_limit_in_mb = given['memoryLimitInMB']
        told = given.get('clientContext')
        self.client_context = types.SimpleNamespace(**json.loads(told)) if told else None
        self._epoch_deadline_time_in_ms, self.log = given['deadline'], send

    def get_remaining_time_in_millis(self):
        return max(int(self._epoch_deadline_time_in_ms - time.time() * 1000), 0)


class Selector:
    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError('This event loop waits for something that cannot happen.')
        if timeout > 0:
            time.sleep(timeout)
        return []


class Loop(asyncio.BaseEventLoop):
    """An event loop of timers alone: there are no sockets to wait for."""

    def __init__(self):
        super().__init__()
        self._selector = Selector()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass

    def run_in_executor(self, executor, work, *arguments):
        future = self.create_future()
        try:
            future.set_result(work(*arguments))
        except Exception as error:
            future.set_exception(error)
        return future

    async def shutdown_default_executor(self, timeout=None):
        pass


def run_async(main, *, debug=None, loop_factory=None):
    # The interpreter has a loop of its own, which waits for JavaScript: within a handler there is none.
    outer = asyncio._get_running_loop()
    asyncio._set_running_loop(outer if isinstance(outer, Loop) else None)
    try:
        with asyncio.Runner(debug=debug, loop_factory=Loop) as runner:
            return runner.run(main)
    finally:
        asyncio._set_running_loop(outer)


class Encoder(json.JSONEncoder):
    def default(self, value):
        return float(value) if isinstance(value, decimal.Decimal) else super().default(value)


def failure(kind, message, request_id, trace=()):
    return {'errorMessage': message, 'errorType': kind, 'requestId': request_id or '', 'stackTrace': list(trace)}


def frames(trace):
    own = [(f.filename, f.lineno, f.name, f.line) for f in traceback.extract_tb(trace) if not hidden(f.filename)]
    return traceback.format_list(own)


def hidden(filename):
    return filename.startswith(('<runtime>', '<frozen importlib', '/var/runtime')) or '/importlib/' in filename


def say_error(payload, send):
    lines = [f"[ERROR] {payload['errorType']}: {payload['errorMessage']}", 'Traceback (most recent call last):']
    for frame in payload['stackTrace']:
        for line in frame.splitlines():
            bare = line.lstrip(' ')
            lines.append('\u00a0' * (len(line) - len(bare)) + bare)
    send('\n'.join(lines))


def exit_status(error):
    code = error.code
    return f'exit status {0 if code is None else code if isinstance(code, int) else 1}'


STATE = {}


def start(host, settings):
    given = json.loads(settings)
    send = lambda text: host('log', text)
    for name in [name for name in sys.modules if name.split('.')[0] in FORBIDDEN]:
        del sys.modules[name]
    kept = (importlib.machinery.BuiltinImporter, importlib.machinery.FrozenImporter, importlib.machinery.PathFinder)
    wall = Wall(given['sources'])
    sys.meta_path[:] = [wall, *[finder for finder in sys.meta_path if finder in kept]]
    os.environ.clear()
    os.environ.update(given['environment'])
    sys.path[:] = ['/var/task', *[path for path in sys.path if path]]
    sys.dont_write_bytecode = True
    sys.stdout, sys.stderr = Output(send), Output(send)
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
    os.chdir('/var/task')
    asyncio.run, asyncio.new_event_loop = run_async, Loop
    for name in ('connect', 'connect_ex', 'bind', 'sendto'):
        setattr(socket.socket, name, no_network)
    socket.getaddrinfo = socket.gethostbyname = socket.create_connection = no_network
    os.system = os.popen = no_process
    logging.getLogger().handlers[:] = [LogHandler(send)]
    builtins.__dict__.pop('exit', None), builtins.__dict__.pop('quit', None)
    STATE.update(send=send, handler_name=given['handler'])
    # The only way out of here, for the clients of boto3 alone.
    sys._pasos_model = lambda name: json.loads(host('sdk', name))
    sys._pasos_call = lambda service, operation, body: json.loads(host('call', json.dumps([service, operation, body])))


def no_network(*_, **__):
    raise OSError(101, NO_NETWORK)


def no_process(*_, **__):
    raise OSError(1, 'No process can be started within a function of this local engine.')


def load(request_id):
    """The module of the handler; what it cannot be had for, as JSON text, or nothing."""
    send = STATE['send']
    problem = find_handler(request_id)
    if problem is None:
        return ''
    if isinstance(problem, dict):
        say_error(problem, send)
        return json.dumps(problem, ensure_ascii=False)
    return problem


def find_handler(request_id):
    name = STATE['handler_name']
    try:
        module_name, function_name = name.rsplit('.', 1)
    except ValueError as error:
        return failure('Runtime.MalformedHandlerName', f"Bad handler '{name}': {error}", request_id)
    try:
        module = importlib.import_module(module_name.replace('/', '.'))
    except ImportError as error:
        return failure('Runtime.ImportModuleError', f"Unable to import module '{module_name}': {error}", request_id)
    except SyntaxError as error:
        trace = [f'  File "{error.filename}" Line {error.lineno}\n    {error.text}']
        return failure('Runtime.UserCodeSyntaxError', f"Syntax error in module '{module_name}': {error}", request_id, trace)
    except SystemExit as error:
        return exit_status(error)
    except BaseException as error:
        return failure(type(error).__name__, str(error), request_id, frames(error.__traceback__))
    finally:
        drain()
    if not hasattr(module, function_name):
        words = f"Handler '{function_name}' missing on module '{module_name}'"
        return failure('Runtime.HandlerNotFound', words, request_id)
    STATE['handler'] = getattr(module, function_name)
    return None


def drain():
    for output in (sys.stdout, sys.stderr):
        if isinstance(output, Output):
            output.drain()


def invoke(event, context):
    given, send = json.loads(context), STATE['send']
    request_id = BOUND['request_id'] = given['awsRequestId']
    try:
        answer = STATE['handler'](json.loads(event), Context(given, send))
    except SystemExit as error:
        drain()
        return json.dumps(['exited', exit_status(error)])
    except BaseException as error:
        drain()
        return failed(failure(type(error).__name__, str(error), request_id, frames(error.__traceback__)))
    drain()
    try:
        return json.dumps(['returned', json.dumps(answer, cls=Encoder, ensure_ascii=False, allow_nan=False)])
    except Exception as error:
        return failed(failure('Runtime.MarshalError', f'Unable to marshal response: {error}', request_id))


def failed(payload):
    say_error(payload, STATE['send'])
    return json.dumps(['failed', json.dumps(payload, ensure_ascii=False)])

# The errors of botocore that handlers catch.
class BotoCoreError(Exception):
    fmt = 'An unspecified error occurred'

    def __init__(self, **members):
        super().__init__(self.fmt.format(**members))
        self.kwargs = members


class UnknownServiceError(BotoCoreError):
    fmt = "Unknown service: '{service_name}'. It does not run in this local engine."


class ParamValidationError(BotoCoreError):
    fmt = 'Parameter validation failed:\n{report}'


class ClientError(Exception):
    MSG_TEMPLATE = 'An error occurred ({error_code}) when calling the {operation_name} operation: {error_message}'

    def __init__(self, error_response, operation_name):
        error = error_response.get('Error', {})
        super().__init__(self.MSG_TEMPLATE.format(error_code=error.get('Code', 'Unknown'), operation_name=operation_name, error_message=error.get('Message', 'Unknown')))
        self.response, self.operation_name = error_response, operation_name

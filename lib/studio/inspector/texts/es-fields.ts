/** Of each field: what it is called, and what it is for in one sentence. The name of AWS stands beside it. */
export type FieldText = readonly [label: string, help: string];

export const fieldsEs = {
  // La máquina.
  MachineComment: ['Nota', 'Para quien lea la máquina; no cambia lo que hace.'],
  StartAt: ['Empieza en', 'El primer estado que se ejecuta.'],
  MachineTimeoutSeconds: ['Tiempo máximo', 'Segundos que puede durar la ejecución entera.'],
  MachineQueryLanguage: ['Lenguaje de consulta', 'El de todos los estados que no digan otro.'],
  Version: ['Versión', 'La del lenguaje de estados: solo existe la 1.0.'],

  // Todos los estados.
  Comment: ['Nota', 'Para quien lea este estado; no cambia lo que hace.'],
  QueryLanguage: ['Lenguaje de consulta', 'Con qué se leen y se escriben los datos en este estado.'],
  InputPath: ['Qué entra', 'La parte de la entrada con la que trabaja el estado.'],
  OutputPath: ['Qué sale', 'La parte que recibe el estado siguiente.'],
  Parameters: [
    'Lo que se envía',
    'Los datos que recibe el trabajo. Una clave que acaba en .$ lee de la entrada.',
  ],
  Arguments: ['Lo que se envía', 'Los datos que recibe el trabajo; sin él, la entrada del estado.'],
  ResultSelector: ['Qué se toma del resultado', 'Da otra forma al resultado antes de guardarlo.'],
  ResultPath: ['Dónde va el resultado', 'Si reemplaza a la entrada, se guarda dentro de ella o se descarta.'],
  Result: ['Resultado fijo', 'Lo que da el estado, tal cual. Las rutas de dentro no se leen.'],
  Output: ['Salida', 'Lo que recibe el estado siguiente.'],
  Assign: ['Variables que guarda', 'Nombre y valor de cada una. Se pueden leer desde el estado siguiente.'],

  // Errores.
  Retry: ['Reintentos', 'Se prueba otra vez cuando el error es uno de estos. Gana el primero que coincide.'],
  Catch: ['Catchers', 'Adónde se va cuando ya no quedan reintentos.'],
  ErrorEquals: ['Errores', 'Los nombres de error. States.ALL vale por cualquiera, y va solo y el último.'],
  IntervalSeconds: ['Espera inicial', 'Segundos antes del primer reintento. Si no se indica, 1.'],
  MaxAttempts: ['Reintentos como máximo', 'Si no se indica, 3. Con 0 no se reintenta.'],
  BackoffRate: ['Multiplicador', 'Por cuánto crece la espera en cada reintento. Si no se indica, 2.'],
  MaxDelaySeconds: ['Espera máxima', 'Segundos que ningún reintento supera.'],
  JitterStrategy: ['Azar en la espera', 'FULL reparte los reintentos entre 0 y la espera calculada.'],
  CatchNext: ['Sigue en', 'El estado que se ocupa del error.'],
  TimeoutSeconds: ['Tiempo máximo', 'Segundos que puede tardar el trabajo antes de States.Timeout.'],
  HeartbeatSeconds: ['Señal de vida', 'Segundos como máximo entre dos señales; menos que el tiempo máximo.'],

  // Wait y Fail.
  WaitUntil: ['Cuánto espera', 'Unos segundos, o hasta una fecha.'],
  Error: ['Error', 'El nombre con el que termina la ejecución.'],
  Cause: ['Causa', 'La explicación, para quien la lea.'],

  // Choice.
  Default: [
    'Si no se cumple ninguna',
    'Adónde se va. Sin él, la ejecución falla cuando no se cumple ninguna regla.',
  ],

  Condition: ['Condición', 'Una expresión que da verdadero o falso.'],
  RuleNext: ['Entonces sigue en', 'Adónde se va cuando se cumple.'],

  // Task.
  RoleArn: ['Rol', 'El rol de IAM con el que se llama, por ejemplo en otra cuenta.'],
  FunctionName: ['Función', 'El nombre o el ARN de la función de Lambda.'],
  Qualifier: ['Versión o alias', 'Cuál de las versiones de la función.'],
  Payload: ['Lo que recibe la función', 'La entrada del estado, algo escrito aquí, o nada.'],
  InvocationType: ['Tipo de llamada', 'RequestResponse espera la respuesta; Event no.'],
  ApiEndpoint: ['Dirección', 'La URL a la que se llama.'],
  Method: ['Método', 'El verbo de HTTP.'],
  Connection: ['Conexión', 'La conexión de EventBridge que guarda las credenciales.'],
  Headers: ['Cabeceras', 'Un objeto con un texto por cabecera.'],
  QueryParameters: ['Parámetros de la URL', 'Un objeto: nombre y valor.'],
  RequestBody: ['Cuerpo', 'Lo que se envía.'],
  RequestBodyEncoding: ['Codificación del cuerpo', 'URL_ENCODED lo envía como un formulario.'],
  ArrayFormat: ['Cómo van las listas', 'Solo para un cuerpo URL_ENCODED.'],
  StateMachineArn: ['Máquina', 'La máquina de estados que se ejecuta.'],
  ExecutionInput: ['Entrada de la ejecución', 'Lo que recibe la otra máquina.'],
  ExecutionName: ['Nombre de la ejecución', 'Sin él, AWS inventa uno.'],
  StartedBy: ['Asociar con quien la inicia', 'La consola enlaza entonces la ejecución hija con esta.'],
  QueueUrl: ['Cola', 'La URL de la cola de SQS.'],
  MessageBody: ['Mensaje', 'Lo que se pone en la cola.'],
  MessageGroupId: ['Grupo', 'Solo en colas FIFO: en cada grupo se respeta el orden.'],
  DelaySeconds: ['Retraso', 'Segundos hasta que el mensaje se puede leer.'],
  TopicArn: ['Tema', 'El ARN del tema de SNS.'],
  Message: ['Mensaje', 'Lo que se publica.'],
  Subject: ['Asunto', 'El de los correos.'],
  TableName: ['Tabla', 'El nombre de la tabla de DynamoDB.'],
  ItemKey: ['Clave', 'Los atributos de la clave, con su tipo: {"id": {"S": "7"}}.'],
  Item: ['Elemento', 'Los atributos, cada uno con su tipo: {"S": "texto"}.'],
  UpdateExpression: ['Expresión de cambio', 'Por ejemplo: SET estado = :e.'],
  ExpressionAttributeValues: ['Valores de la expresión', 'Los que empiezan por dos puntos, con su tipo.'],
  Entries: ['Eventos', 'Una lista: Source, DetailType, Detail y EventBusName.'],

  // Map.
  Mode: ['Modo', 'Dentro de esta ejecución, o en una ejecución hija por elemento.'],
  ExecutionType: ['Tipo de las ejecuciones hijas', 'Standard o Express.'],
  ItemReader: ['De dónde salen los elementos', 'De los datos del estado, o de S3.'],
  'ItemReader.Resource': ['Qué se lee', 'El contenido de un objeto, o la lista de los que hay.'],
  Bucket: ['Bucket', 'El nombre del bucket de S3.'],
  Key: ['Objeto', 'La clave del objeto, como datos/pedidos.csv.'],
  Prefix: ['Prefijo', 'Con qué empiezan las claves.'],
  InputType: ['Formato', 'Cómo está escrito el objeto.'],
  'ReaderConfig.Transformation': [
    'Leer también los objetos',
    'LOAD_AND_FLATTEN recorre el contenido de cada objeto.',
  ],
  ManifestType: ['Tipo de manifiesto', 'Un inventario de S3 o el resultado de Athena.'],
  CSVHeaderLocation: ['Cabecera del CSV', 'En la primera fila, o dada aquí.'],
  CSVHeaders: ['Columnas', 'Sus nombres, en orden.'],
  CSVDelimiter: ['Separador', 'Lo que hay entre dos columnas.'],
  ItemsPointer: ['Dónde está la lista', 'Un puntero dentro del JSON, como /pedidos.'],
  MaxItems: ['Elementos como máximo', 'Los demás no se leen. Con 0, todos.'],
  ItemsPath: ['Lista que se recorre', 'La ruta de la lista en la entrada. Sin ella, la entrada entera.'],
  Items: ['Lo que se recorre', 'Una lista o un objeto, o la expresión que los da.'],
  ItemSelector: ['Lo que recibe cada iteración', 'Sin él, el elemento tal cual.'],
  MaxConcurrency: ['Iteraciones a la vez', 'Con 0, todas las que se pueda.'],
  Label: ['Etiqueta', 'Un nombre corto para las ejecuciones hijas.'],
  ItemBatcher: ['Agrupar elementos', 'Cada ejecución hija recibe varios.'],
  MaxItemsPerBatch: ['Elementos por grupo', 'Como máximo.'],
  MaxInputBytesPerBatch: ['Bytes por grupo', 'Como máximo, hasta 262144.'],
  BatchInput: ['Además, a cada grupo', 'Datos que recibe cada ejecución hija junto a sus elementos.'],
  ToleratedFailurePercentage: ['Fallos tolerados (%)', 'Qué parte de los elementos puede fallar.'],
  ToleratedFailureCount: ['Fallos tolerados', 'Cuántos elementos pueden fallar.'],
  ResultWriter: ['Guardar los resultados en S3', 'El estado da entonces dónde están.'],
  'ResultWriter.Resource': ['Con qué se escribe', 'La acción de S3 que guarda los resultados.'],
  'WriterConfig.Transformation': [
    'Forma de los resultados',
    'NONE con los datos de la ejecución, COMPACT solo las salidas, FLATTEN una sola lista.',
  ],
  OutputType: ['Formato', 'JSON, o JSONL con un resultado por línea.'],
} as const satisfies Readonly<Record<string, FieldText>>;

export type FieldTextId = keyof typeof fieldsEs;

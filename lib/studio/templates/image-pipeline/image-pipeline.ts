import type { Template } from '../template';

const retry = [
  {
    ErrorEquals: ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.TooManyRequestsException'],
    IntervalSeconds: 1,
    MaxAttempts: 3,
    BackoffRate: 2,
    JitterStrategy: 'FULL',
  },
];

/** The thumbnail and what is seen in the picture need not wait for each other. */
const branches = [
  {
    StartAt: 'Hacer la miniatura',
    States: {
      'Hacer la miniatura': {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: {
          FunctionName: 'crear-miniatura',
          Payload: { bucket: '{% $imagen.bucket %}', key: '{% $imagen.key %}' },
        },
        Output: '{% $states.result.Payload %}',
        Retry: retry,
        End: true,
      },
    },
  },
  {
    StartAt: 'Reconocer lo que hay',
    States: {
      'Reconocer lo que hay': {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:rekognition:detectLabels',
        Arguments: {
          Image: { S3Object: { Bucket: '{% $imagen.bucket %}', Name: '{% $imagen.key %}' } },
          MaxLabels: 10,
          MinConfidence: 80,
        },
        Output: '{% [$states.result.Labels.Name] %}',
        End: true,
      },
    },
  },
];

const states = {
  'Leer la imagen': {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke',
    Arguments: {
      FunctionName: 'extraer-metadatos',
      Payload: { bucket: '{% $states.input.bucket %}', key: '{% $states.input.key %}' },
    },
    Assign: { imagen: '{% $states.result.Payload %}' },
    Output: '{% $states.result.Payload %}',
    Retry: retry,
    Next: '¿Se puede procesar?',
  },
  '¿Se puede procesar?': {
    Type: 'Choice',
    Choices: [{ Condition: "{% $states.input.formato in ['jpeg', 'png'] %}", Next: 'Analizar' }],
    Default: 'Formato no soportado',
  },
  'Formato no soportado': {
    Type: 'Fail',
    Error: 'FormatoNoSoportado',
    Cause: "{% $imagen.key & ' no es JPEG ni PNG.' %}",
  },
  Analizar: {
    Type: 'Parallel',
    Branches: branches,
    Output: {
      imagenId: '{% $imagen.key %}',
      formato: '{% $imagen.formato %}',
      ancho: '{% $imagen.ancho %}',
      alto: '{% $imagen.alto %}',
      miniatura: "{% $states.result[0].bucket & '/' & $states.result[0].key %}",
      etiquetas: '{% $states.result[1] %}',
    },
    Next: 'Guardar los metadatos',
  },
  'Guardar los metadatos': {
    Type: 'Task',
    Resource: 'arn:aws:states:::dynamodb:putItem',
    Arguments: {
      TableName: 'MetadatosImagenes',
      Item: {
        imagenId: { S: '{% $states.input.imagenId %}' },
        formato: { S: '{% $states.input.formato %}' },
        ancho: { N: '{% $string($states.input.ancho) %}' },
        alto: { N: '{% $string($states.input.alto) %}' },
        miniatura: { S: '{% $states.input.miniatura %}' },
        etiquetas: { L: "{% [$states.input.etiquetas.{ 'S': $ }] %}" },
      },
    },
    Output: '{% $states.input %}',
    End: true,
  },
};

/** Lab 07 of the course: a thumbnail, what is in the picture, and its metadata in a table. */
export const imagePipeline: Template = {
  id: 'images',
  title: { es: 'Procesar imágenes', en: 'Process pictures' },
  summary: {
    es: 'Lee una imagen de un bucket, hace una miniatura, reconoce lo que hay en ella y guarda sus metadatos en una tabla.',
    en: 'Reads a picture from a bucket, makes a thumbnail, recognises what is in it and stores its metadata in a table.',
  },
  runs: false,
  needs: 'image-pipeline',
  definition: { QueryLanguage: 'JSONata', StartAt: 'Leer la imagen', States: states },
  english: {
    'Leer la imagen': 'Read the picture',
    '¿Se puede procesar?': 'Can it be processed?',
    Analizar: 'Analyse',
    'Hacer la miniatura': 'Make the thumbnail',
    'Reconocer lo que hay': 'Recognise what is in it',
    'Formato no soportado': 'Unsupported format',
    FormatoNoSoportado: 'UnsupportedFormat',
    ' no es JPEG ni PNG.': ' is neither JPEG nor PNG.',
    'Guardar los metadatos': 'Store the metadata',
  },
  input: { bucket: 'imagenes-entrada', key: 'gato.jpg' },
};

/** Spanish and English, word by word: the words of the course's examples. */
const PAIRS = `hola hello|gracias thanks|adios goodbye|si yes|no not|por for|favor favor|buenos good|buenas good|bueno good|buena good|
malo bad|mala bad|muy very|mas more|y and|o or|pero but|con with|sin without|de of|en in|a to|el the|la the|los the|las the|un a|una a|
es is|son are|está is|están are|soy am|fue was|tengo have|tiene has|hay are|quiero want|necesito need|puedo can|gusta like|encanta love|
mi my|tu your|su their|este this|esta this|ese that|que that|quien who|cuando when|donde where|como how|cuanto how-much|hoy today|
mañana tomorrow|ayer yesterday|dia day|noche night|semana week|mes month|año year|hora hour|tiempo time|pedido order|pedidos orders|
cliente customer|clientes customers|producto product|productos products|precio price|pago payment|tarjeta card|dinero money|tienda shop|
compra purchase|envio shipment|paquete package|casa house|calle street|ciudad city|pais country|mundo world|amigo friend|amiga friend|
persona person|gente people|niño child|mujer woman|hombre man|perro dog|gato cat|agua water|comida food|libro book|texto text|mensaje message|
correo mail|imagen image|foto photo|archivo file|datos data|error error|problema problem|servicio service|llegado arrived|llega arrives|
roto broken|rapido fast|lento slow|nuevo new|nueva new|viejo old|grande big|pequeño small|feliz happy|triste sad|excelente excellent|
perfecto perfect|primero first|ultimo last|uno one|dos two|tres three|cuatro four|cinco five|todo all|nada nothing|nunca never|siempre always`;

export const SPANISH_ENGLISH: ReadonlyMap<string, string> = new Map(pairs());
export const ENGLISH_SPANISH: ReadonlyMap<string, string> = new Map(
  pairs()
    .map(([spanish, english]) => [english, spanish] as const)
    .toReversed(),
);

function pairs(): (readonly [string, string])[] {
  return PAIRS.split('|').map((pair) => {
    const [spanish = '', english = ''] = pair.trim().split(' ');
    return [spanish, english.replaceAll('-', ' ')];
  });
}

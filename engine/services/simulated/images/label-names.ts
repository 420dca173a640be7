/** What a picture shows, by the words in its name; the parents of each label after `<`. */
const NAMED = `gato cat: Cat < Animal Mammal Pet
perro dog: Dog < Animal Mammal Pet
pajaro bird: Bird < Animal
caballo horse: Horse < Animal Mammal
flor flores flower flowers: Flower < Plant
arbol bosque tree forest: Tree < Plant
playa beach: Beach < Nature Outdoors Sea Water
mar sea oceano ocean: Sea < Nature Outdoors Water
montana mountain: Mountain < Nature Outdoors
atardecer sunset: Sunset < Nature Outdoors Sky
cielo sky: Sky < Nature Outdoors
ciudad city: City < Urban Building
edificio building casa house: Building < Architecture
calle street: Street < City Urban
coche car: Car < Vehicle Transportation
bici bicicleta bicycle bike: Bicycle < Vehicle Transportation
barco boat: Boat < Vehicle Transportation
comida food: Food <
fruta fruit: Fruit < Food Plant
pizza: Pizza < Food
retrato portrait cara face persona person: Person <
gente people grupo group: Crowd < Person
ordenador computer portatil laptop: Laptop < Computer Electronics
libro book: Book < Publication
factura recibo invoice receipt: Text <
documento document: Document < Text`;

export interface Known {
  readonly name: string;
  readonly parents: readonly string[];
}

export const LABELS: readonly Known[] = NAMED.split('\n').map((line) => {
  const [name = '', parents = ''] = line.split(': ')[1]!.split('<');
  return { name: name.trim(), parents: parents.trim().split(' ').filter(Boolean) };
});

const BY_WORD: ReadonlyMap<string, Known> = new Map(
  NAMED.split('\n').flatMap((line, index) =>
    line
      .split(': ')[0]!
      .split(' ')
      .map((word) => [word, LABELS[index]!] as const),
  ),
);

export function labelByWord(word: string): Known | undefined {
  return BY_WORD.get(word) ?? BY_WORD.get(word.replace(/e?s$/, ''));
}

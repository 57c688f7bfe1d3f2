import type { Random } from '../random.ts';

/** Where a name is at home. Companies and their people share one. */
export type Culture =
  | 'us'
  | 'latin'
  | 'uk'
  | 'german'
  | 'french'
  | 'nordic'
  | 'polish'
  | 'italian'
  | 'arabic'
  | 'indian'
  | 'japanese'
  | 'chinese'
  | 'korean';

export interface PersonName {
  first: string;
  last: string;
}

const NAMES: Record<Culture, { first: string; last: string }> = {
  us: {
    first:
      'Olivia Marcus Dana Tyrone Rebecca Caleb Monique Grant Shelby Andre Whitney Logan Tasha Dean Brooke Elijah Paige Vernon Kendra Wade',
    last: 'Whitaker Holloway Brandt Ellison Prescott Vance Mercer Langley Dorsey Haskell Tillman Ferris Beckett Stokes Maddox Carver Pruitt Lowell Sykes Ashby'
  },
  latin: {
    first:
      'Lucía Mateo Camila Joaquín Valentina Thiago Renata Sebastián Ximena Rodrigo Beatriz João Inés Andrés Luísa Emilio',
    last: 'Fuentes Ibáñez Quiroga Medina Villaseñor Peña Arriaga Carvalho Nuñez Teixeira Salgado Zamora Böhm-Ortega Oliveira Cárdenas Ruiz'
  },
  uk: {
    first:
      'Imogen Alistair Priya Rhys Niamh Callum Harriet Declan Poppy Owain Fiona Gareth Saoirse Hamish Tamsin Jasper',
    last: 'Pemberton Ashworth Gallagher Penhaligon Fairclough Strachan Rowntree Llewellyn Thackeray Kinsella Wetherby Aldous Hargreaves Okafor Tranter MacInnes'
  },
  german: {
    first:
      'Jürgen Anke Björn Käthe Matthias Sabine Jörg Annelie Stefan Grete Lukas Friederike Detlef Heike Tobias Ute',
    last: 'Müller-Lüdenscheidt Weiß Schäfer Brüning Köhler Vogelsang Großmann Ebersbach Krüger Lindenau Tönnies Öhlschläger Bäcker Reinhold Strauß Zöllner'
  },
  french: {
    first:
      'Élodie Benoît Anaïs Loïc Chloé Gaëlle Rémi Margaux Thibault Noémie Étienne Solène François Aurélie Maël Inès',
    last: 'Lefèvre Desrochers Béranger Chastain Marchand Delâtre Rousselet Garnier Pélissier Vaillancourt Aubry Montclair d’Estienne Hébrard Carpentier Fontanel'
  },
  nordic: {
    first:
      'Søren Åsa Jørgen Linnéa Mikko Ingrid Øyvind Päivi Lars Astrid Håkon Freja Jukka Signe Torbjörn Maiken',
    last: 'Ångström-Falk Nygård Bjørnstad Lindqvist Mäkelä Hallgrímsson Østergaard Virtanen Rasmussen Sjöberg Kallio Thorsen Håland Ekström Lund Skaarup'
  },
  polish: {
    first: 'Łukasz Agnieszka Paweł Katarzyna Michał Zofia Jiří Barbora Tomáš Małgorzata Dušan Jolanta',
    last: 'Wójcik Zielińska Dąbrowski Kowalczyk Šimek Nováková Łukaszewicz Černý Grzelak Piątek Horák Wiśniewska'
  },
  italian: {
    first: 'Chiara Niccolò Federica Matteo Ginevra Alessio Martina Tommaso Beatrice Davide Elettra Giosuè',
    last: 'Bellandi Forcella D’Amico Guidotti Marchetti Serafini Lombardelli Rossetti Caprara Nicolò Vianello Pellegrini'
  },
  arabic: {
    first: 'Layla Omar Nadia Karim Yasmin Tariq Huda Samir Rania Faisal Dalia Ziad',
    last: 'Haddad Al-Mansoori Khoury Ben-Youssef Nasser El-Sayed Darwish Qasim Sabbagh Al-Rashid Farouk Mansour'
  },
  indian: {
    first: 'Ananya Rohan Kavitha Arjun Meera Siddharth Lakshmi Vikram Nandini Aditya Pooja Harish',
    last: 'Krishnamurthy Deshpande Iyer Chatterjee Raghunathan Bhattacharya Nair Kulkarni Menon Sengupta Reddy Joshi'
  },
  japanese: {
    first: 'Haruka Kenji Yuki Takumi Aiko Daisuke Sakura Hiroshi Emi Ryota Naoko Shun',
    last: 'Tanabe Kuroiwa Matsudaira Okumura Shiraishi Nakagawa Fujimori Hoshino Yamashiro Kitamura Ueda Morioka'
  },
  chinese: {
    first: 'Wei Xiaoling Jun Meilin Haoran Yating Zhen Liping Chun-Hua Bowen Shuyi Feng',
    last: 'Ouyang Zheng Huang Tsai Liang Xu Kwok Fan Luo Chiang Deng Yuen'
  },
  korean: {
    first: 'Ji-woo Min-jun Seo-yeon Do-hyun Hye-jin Tae-yang Eun-ji Sang-woo Yu-na Kyung-ho',
    last: 'Namgung Baek Ryu Seong Hwang Noh Jeong Ahn Yoon Im'
  }
};

const split = new Map(
  Object.entries(NAMES).map(([culture, { first, last }]) => [
    culture as Culture,
    { first: first.split(' '), last: last.split(' ') }
  ])
);

export const personName = (culture: Culture, random: Random): PersonName => {
  const names = split.get(culture) ?? { first: [], last: [] };
  return { first: random.pick(names.first), last: random.pick(names.last) };
};

/** For addresses: plain letters for any script of the name. */
export const asciiOf = (text: string): string =>
  text
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[đĐ]/g, 'd')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase();

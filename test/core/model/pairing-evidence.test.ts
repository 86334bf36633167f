import { strict as assert } from 'node:assert';
import { links, stateOf } from './drawn-jumps';

/** Two jumps from page 1 to page 8 without labels, `a` and `b`; page 8 takes them up as `y` first, then as `x`. */
function takenUp(a: string, b: string, y: string, x: string): string {
  return links(`a p1 >> 8 ${a}\n b p1 >> 8 ${b}\n y p8 << 1 ${y}\n x p8 << 1 ${x}`);
}

describe('the evidence of the texts', () => {
  it('joins a word that the jump splits', () => {
    assert.equal(
      takenUp(
        '"Der Vorsitzende widersprach; man habe die Sache oft genug ver-"',
        '"Auf dem Viehmarkt war der Auftrieb gering, und die Händler klagten."',
        '"Für Schweine wurden vier Thaler bezahlt."',
        '"handelt, und jetzt müsse abgestimmt werden."',
      ),
      'a>x b>y',
    );
  });

  it('takes two jumps with the same words up in the other order', () => {
    assert.equal(
      takenUp(
        '[Die neue Brücke] "Nach langer Debatte bewilligte der Stadtrath die Summe, doch sollten die Pfeiler"',
        '[Feuer in der Mühle] "Als die Spritze ankam, stand das Dach bereits in Flammen, und der Müller"',
        '"Hartwig rettete nur das nackte Leben. Das Feuer griff auf die Scheune über."',
        '"aus Granit sein, wie es Baumeister Ruland in der Debatte verlangt hatte."',
      ),
      'a>x b>y',
    );
  });

  it('sees whether a sentence runs on', () => {
    assert.equal(
      takenUp(
        '"The commissioners will meet again on Tuesday."',
        '"The ferry company told its passengers that the"',
        '"evening boat would not run before Easter."',
        '"Residents have until noon to object."',
      ),
      'a>x b>y',
    );
  });

  it('sees whether a paragraph begins', () => {
    assert.equal(
      takenUp(
        '"会议要求各县区逐库逐堤排查"',
        'parted "全校师生参加了开学典礼。"',
        'parted "典礼后，新生参观了校史馆。"',
        '"，不留死角。"',
      ),
      'a>x b>y',
    );
  });

  it('closes the quotation that was open', () => {
    assert.equal(
      takenUp(
        '"站长林水生说：“闸门检修以后，我们每天"',
        '"图书馆新到图书三千册，读者可以凭证"',
        '"借阅，每次不超过五册。"',
        '"都要试运行一次。”他翻开记录本。"',
      ),
      'a>x b>y',
    );
  });

  it('finds the words of the headline in the one that is reprinted', () => {
    assert.equal(
      takenUp(
        '[Harbor board delays vote on new pier]',
        '[Ferry fares to rise in May]',
        '[FARES: Commuters protest]',
        '[Pier vote put off]',
      ),
      'a>x b>y',
    );
    assert.equal(
      takenUp('[早部署早检查确保安全度汛]', '[三座水库除险加固完工]', '[水库加固完工]', '[确保安全度汛]'),
      'a>x b>y',
    );
  });

  it("finds them in the headline of the article's first segment", () => {
    assert.equal(
      links(`
        a p1 >> 2 ① [Harbor board delays vote on new pier]
        b p1 >> 2 ② [Ferry fares to rise in May]
        c p2 << 1 ①
        d p2 << 1 ②
        c p2 >> 8
        d p2 >> 8
        y p8 << 2 [Commuters protest ferry fares]
        x p8 << 2 [Pier vote put off]`),
      'a>c b>d c>x d>y',
    );
  });

  it('finds names that rivals do not share', () => {
    assert.equal(
      takenUp(
        '"副镇长何田当过十二年代课教师，说起青禾村小学"',
        '"养殖户周晓舟去年返乡，租下东湾两口鱼塘"',
        '"周晓舟说，东湾水质好，今年再添三口。"',
        '"何田在青禾村小学的操场上站了很久。"',
      ),
      'a>x b>y',
    );
    assert.equal(
      takenUp(
        '"It was then that Captain Oakes of the steamer Marigold"',
        '"It was then that Judge Whitcombe of the county court"',
        '"Nobody in Rye expected Whitcombe to yield."',
        '"Nobody on the Marigold expected rain."',
      ),
      'a>x b>y',
    );
  });

  it('decides for both by what only one pair shows', () => {
    assert.equal(takenUp('"The vote was unani-"', '""', '""', '"mous, and the council rose."'), 'a>x b>y');
  });

  it('gives one in to the jump that its text speaks for, and says so of the other', () => {
    const drawing = `
      a p1 >> 8 "Man habe die Sache oft genug ver-"
      b p1 >> 8 "Die Händler klagten."
      x p8 << 1 "handelt, hieß es."`;
    assert.equal(links(drawing), 'a>x');
    assert.equal(stateOf(drawing, 'b', 'out'), 'unmatched: x taken');
  });

  it('chooses the arrangement that is best as a whole', () => {
    // The fares' headline alone would fit `x` better; but then nothing would be left for the ferry's jump.
    assert.equal(
      links(`
        a p1 >> 8 [Ferry fares rise]
        b p1 >> 8 [Ferry strike ends]
        x p8 << 1 [Ferry strike]
        y p8 << 1 [Fares rise, ferry strike looms]`),
      'a>y b>x',
    );
  });

  it('is not enough where it is weak', () => {
    const drawing = `
      a p1 >> 8 "The meeting was well attended."
      b p1 >> 8 "The harvest was good."
      x p8 << 1 "Rain fell in the evening."
      y p8 << 1 "Coffee was served."`;
    assert.equal(links(drawing), '');
    assert.equal(stateOf(drawing, 'x', 'in'), 'ambiguous: a rival, b rival');
  });

  it('is not asked where labels or pages tell', () => {
    assert.equal(takenUp('① "ver-"', '② "Ende."', '① "Neues begann."', '② "handelt wurde"'), 'a>y b>x');
    assert.equal(links('a p1 >> 8 "ver-"\n b p2 >> 8 "Ende."\n x p8 << 1 "Neues."\n y p8 << 2 "handelt"'), 'a>x b>y');
  });

  it('is not asked for halves that are each other’s only candidate', () => {
    assert.equal(links('a p1 >> 8 [Ferry fares] "ver-"\n x p8 << 1 parted [Harvest home] "Neues begann."'), 'a>x');
  });
});

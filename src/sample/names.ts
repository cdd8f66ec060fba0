import type { Random } from './random.ts';

/** Family, middle and given names as they go together among one people; all persons are invented. */
interface NameStock {
  readonly weight: number;
  readonly family: readonly string[];
  readonly men: { readonly middle: readonly string[]; readonly given: readonly string[] };
  readonly women: { readonly middle: readonly string[]; readonly given: readonly string[] };
}

const STOCKS: readonly NameStock[] = [
  {
    weight: 34,
    family: ['Lò', 'Hoàng', 'Lường', 'Tòng', 'Cà', 'Quàng', 'Điêu', 'Vì', 'Lù', 'Mào'],
    men: {
      middle: ['Văn', 'Văn', 'Minh', 'Đức'],
      given: words(
        'Ún Phương Thưởng Chiến Tuấn Inh Thiêm Sơn Pâng Quyết Hặc Toản Ngoan Xuân Dương',
      ),
    },
    women: {
      middle: ['Thị', 'Thị', 'Thị Kim', 'Thị Thu'],
      given: words('Ún Phượng Thoa Inh Hương Pâng Ngoan Loan Biên Dung Thắm Yêu Xuyến Chung Piếng'),
    },
  },
  {
    weight: 22,
    family: ['Giàng', 'Sùng', 'Mùa', 'Vàng', 'Thào', 'Hạng', 'Lầu', 'Chang', 'Ma', 'Hờ'],
    men: {
      middle: ['A', 'A', 'A', 'Seo'],
      given: words('Páo Sếnh Chu Tủa Lử Sình Vảng Dế Khua Nủ Chớ Pủa Thái Súa Hồng Di Trừ'),
    },
    women: {
      middle: ['Thị', 'Thị'],
      given: words('Mỷ Dua Sua Chư Pà Dợ Máy Ca Gầu Sông Vừ Lia Xía Nhia Bla'),
    },
  },
  {
    weight: 10,
    family: ['Tẩn', 'Phàn', 'Chẻo', 'Lý', 'Tẩn', 'Phùng'],
    men: {
      middle: ['Láo', 'A', 'Chin', 'Văn'],
      given: words('San Tả Lở Sinh Hòa Quang Phẩu Thắng Vảng Siểu Pao'),
    },
    women: {
      middle: ['Mỳ', 'Thị', 'Lở'],
      given: words('Nhan Mẩy Hoa Líu Châm Phượng Pham Duyên Kiều Mùi'),
    },
  },
  {
    weight: 6,
    family: ['Pờ', 'Lỳ', 'Khoàng', 'Phùng', 'Chu', 'Mạ'],
    men: { middle: ['Xè', 'Gia', 'Văn'], given: words('Po Hừ Lòng Xá Cà Thắng Sừ Minh') },
    women: { middle: ['Thị', 'Gió', 'Xú'], given: words('Xó Bé Nu Pư Thanh Mé Hà Lụa') },
  },
  {
    weight: 28,
    family: words('Nguyễn Nguyễn Trần Phạm Đỗ Bùi Vũ Đặng Lê Ngô Đoàn Trịnh Hà Đinh Tạ'),
    men: {
      middle: ['Văn', 'Đình', 'Quang', 'Xuân', 'Hữu', 'Mạnh'],
      given: words('Hải Tùng Thắng Khánh Lâm Vinh Nam Thành Bình Duy Hiệp Cường Long Trường Phúc'),
    },
    women: {
      middle: ['Thị', 'Thị Thu', 'Thị Bích', 'Thị Thanh', 'Thúy', 'Thị Minh'],
      given: words('Hằng Nga Huyền Hạnh Trang Lan Mai Vân Nhung Quỳnh Thảo Yến Tâm Liên Ngọc'),
    },
  },
];

/** An invented name as people of Lai Châu bear them: `Lò Thị Phượng`, `Giàng A Páo`. */
function inventName(random: Random): string {
  const stock = random.weighted(STOCKS.map((one) => [one, one.weight] as const));
  const half = random.chance(0.55) ? stock.women : stock.men;
  return `${random.pick(stock.family)} ${random.pick(half.middle)} ${random.pick(half.given)}`;
}

/** So many different invented names. */
export function inventNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(inventName(random));
  return [...names];
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

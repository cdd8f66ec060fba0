/** The line of work of a grassroots union's members; it decides what their initiatives are about. */
export type Sector =
  | 'preschool'
  | 'primary'
  | 'secondary'
  | 'high-school'
  | 'hospital'
  | 'health-office'
  | 'office'
  | 'commune'
  | 'farming'
  | 'tea'
  | 'power'
  | 'roads'
  | 'water';

/** A grassroots union; schools, communes and companies have invented names. */
export interface SampleUnion {
  readonly name: string;
  readonly sector: Sector;
  /** Who issues its recognition documents: `UBND`, `PGDĐT`, … */
  readonly issuer: string;
  /** How much more it takes part than another; 0 for one without any initiative. */
  readonly weight: number;
}

const DISTRICT_COMMUNES: Readonly<Record<string, readonly string[]>> = {
  'Than Uyên': [
    'Nậm Sáng',
    'Mường Lằn',
    'Hua Chăng',
    'Tà Khoen',
    'Pha Lung',
    'Noong Quang',
    'Phiêng Lót',
  ],
  'Nậm Nhùn': ['Nậm Dìn', 'Pa Hưa', 'Hua Bon', 'Lê Phìn', 'Mường Tong', 'Huổi Chừ'],
  'Tân Uyên': ['Phúc Sơn', 'Nà Khoa', 'Hố Sải', 'Trung Lĩnh', 'Thân Nà', 'Mường Sài'],
  'Sìn Hồ': ['Tả Páo', 'Phìn Sử', 'Nậm Hềnh', 'Làng Sùng', 'Pu Đeng', 'Căn Phình', 'Sà Nhè'],
  'Phong Thổ': ['Mù Phang', 'Dào Lìn', 'Vàng Thẻn', 'Sin Mao', 'Huổi Lán', 'Tông Qua', 'Nậm Xoa'],
  'Mường Tè': ['Bum Nhừ', 'Pa Thăng', 'Ka Ló', 'Thu Xè', 'Mù Lả', 'Nậm Hản'],
  'Tam Đường': ['Bản Luông', 'Thèn Sáo', 'Nà Tải', 'Sơn Lâm', 'Hồ Pên', 'Giang Mầu'],
};

const DISTRICT_COMPANIES: Readonly<Record<string, SampleUnion>> = {
  'Than Uyên': union('Công ty cổ phần Chè Nậm Sáng', 'tea', 'CT', 4),
  'Nậm Nhùn': union('Hạt Quản lý đường bộ Mường Tong', 'roads', 'CT', 3),
  'Tân Uyên': union('Công ty cổ phần Trà Phúc Sơn', 'tea', 'CT', 6),
  'Sìn Hồ': union('Hạt Quản lý đường bộ Tả Páo', 'roads', 'CT', 3),
  'Phong Thổ': union('Công ty TNHH Xây dựng Dào Lìn', 'roads', 'CT', 3),
  'Mường Tè': union('Công ty TNHH Cấp nước và Môi trường Bum Nhừ', 'water', 'CT', 3),
  'Tam Đường': union('Công ty TNHH Chè Thèn Sáo', 'tea', 'CT', 5),
};

/** The list of grassroots unions of a unit's tab. */
export function grassrootsOf(tab: string): readonly SampleUnion[] {
  if (tab === 'Thành phố') return TOWN;
  if (tab === 'Giáo dục') return EDUCATION;
  if (tab === 'Y tế') return HEALTH;
  if (tab === 'Viên chức') return PROVINCE;
  return district(tab);
}

/** Weights follow from the position, so that some take part much and one not at all. */
function district(name: string): SampleUnion[] {
  const communes = DISTRICT_COMMUNES[name] ?? [];
  const schools = communes.flatMap((commune, index) => [
    union(`Trường Mầm non ${commune}`, 'preschool', 'PGDĐT', 3 + (index % 3)),
    union(`Trường Tiểu học ${commune}`, 'primary', 'PGDĐT', 5 - (index % 4)),
    union(`Trường THCS ${commune}`, 'secondary', 'PGDĐT', 4 - (index % 2)),
    union(`UBND xã ${commune}`, 'commune', 'UBND', index === communes.length - 1 ? 0 : 1),
  ]);
  const company = DISTRICT_COMPANIES[name];
  return [
    ...schools,
    union(`Phòng Giáo dục và Đào tạo huyện ${name}`, 'office', 'UBND', 1),
    union(`Văn phòng HĐND - UBND huyện ${name}`, 'office', 'UBND', 2),
    union(`Trung tâm Dịch vụ nông nghiệp huyện ${name}`, 'farming', 'UBND', 2),
    union(`Trung tâm Văn hóa, Thể thao, Truyền thông huyện ${name}`, 'office', 'UBND', 1),
    union(`Hợp tác xã Dịch vụ tổng hợp ${communes[0] ?? ''}`, 'farming', 'HTX', 0),
    ...(company ? [company] : []),
  ];
}

const TOWN: readonly SampleUnion[] = [
  ...['Đông An', 'Tân Lĩnh', 'Đoàn Thành', 'Sùng Hoa'].flatMap((place, index) => [
    union(`Trường Mầm non ${place}`, 'preschool', 'PGDĐT', 4),
    union(`Trường Tiểu học ${place}`, 'primary', 'PGDĐT', 5 - index),
    union(`Trường THCS ${place}`, 'secondary', 'PGDĐT', 4),
    union(`UBND ${index === 3 ? 'xã' : 'phường'} ${place}`, 'commune', 'UBND', 1),
  ]),
  union('Văn phòng HĐND - UBND Thành phố', 'office', 'UBND', 2),
  union('Công ty cổ phần Môi trường đô thị Đông An', 'water', 'CT', 5),
  union('Công ty TNHH Xây dựng Tân Lĩnh', 'roads', 'CT', 4),
  union('Công ty cổ phần Vận tải Đoàn Thành', 'roads', 'CT', 0),
];

const EDUCATION: readonly SampleUnion[] = [
  ...['Nậm Sáng', 'Phúc Sơn', 'Tả Páo', 'Dào Lìn', 'Bum Nhừ', 'Thèn Sáo', 'Đông An'].map(
    (place, index) => union(`Trường THPT ${place}`, 'high-school', 'SGDĐT', 4 - (index % 3)),
  ),
  union('Trường PTDTNT THPT Tân Lĩnh', 'high-school', 'SGDĐT', 4),
  union('Trường PTDTNT THPT Đoàn Thành', 'high-school', 'SGDĐT', 3),
  union('Trung tâm GDNN - GDTX Sùng Hoa', 'high-school', 'SGDĐT', 1),
  union('Cơ quan Sở Giáo dục và Đào tạo', 'office', 'SGDĐT', 2),
  union('Trung tâm GDNN - GDTX Mường Tong', 'high-school', 'SGDĐT', 0),
];

const HEALTH: readonly SampleUnion[] = [
  union('Bệnh viện Đa khoa tỉnh', 'hospital', 'SYT', 7),
  union('Bệnh viện Y học cổ truyền tỉnh', 'hospital', 'SYT', 3),
  union('Bệnh viện Phổi tỉnh', 'hospital', 'SYT', 2),
  ...Object.keys(DISTRICT_COMMUNES).map((name, index) =>
    union(`Trung tâm Y tế huyện ${name}`, 'hospital', 'SYT', index === 5 ? 0 : 3),
  ),
  union('Trung tâm Kiểm soát bệnh tật tỉnh', 'health-office', 'SYT', 3),
  union('Chi cục Dân số - Kế hoạch hóa gia đình', 'health-office', 'SYT', 1),
  union('Chi cục An toàn vệ sinh thực phẩm', 'health-office', 'SYT', 1),
  union('Trung tâm Kiểm nghiệm tỉnh', 'health-office', 'SYT', 0),
];

const PROVINCE: readonly SampleUnion[] = [
  ...[
    'Sở Nội vụ',
    'Sở Tài chính',
    'Sở Tư pháp',
    'Sở Xây dựng',
    'Sở Công Thương',
    'Sở Giao thông vận tải',
    'Sở Khoa học và Công nghệ',
    'Sở Lao động, Thương binh và Xã hội',
    'Sở Tài nguyên và Môi trường',
    'Sở Thông tin và Truyền thông',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Văn phòng UBND tỉnh',
    'Thanh tra tỉnh',
    'Ban Dân tộc tỉnh',
    'Trường Chính trị tỉnh',
    'Thư viện tỉnh',
    'Bảo hiểm xã hội tỉnh',
    'Trung tâm Phục vụ hành chính công',
  ].map((name, index) => union(name, 'office', 'UBND', 5 - (index % 4))),
  union('Sở Nông nghiệp và Phát triển nông thôn', 'farming', 'UBND', 4),
  union('Trung tâm Khuyến nông tỉnh', 'farming', 'SNN', 5),
  union('Chi cục Kiểm lâm', 'farming', 'SNN', 3),
  union('Công ty Điện lực Sùng Hoa', 'power', 'ĐL', 6),
  union('Công ty cổ phần Cấp nước và Môi trường Tân Lĩnh', 'water', 'CT', 4),
  union('Ban Quản lý dự án giao thông', 'roads', 'UBND', 0),
];

function union(name: string, sector: Sector, issuer: string, weight: number): SampleUnion {
  return { name, sector, issuer, weight };
}

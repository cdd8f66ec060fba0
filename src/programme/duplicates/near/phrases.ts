import { makeWord } from './word.ts';

/** Short forms whose letters are no word of their own, in lower case without marks. */
const SHORT_FORMS = `hs=học sinh;gv=giáo viên;gvcn=giáo viên chủ nhiệm;hsg=học sinh giỏi;cbgv=cán bộ giáo viên
cbql=cán bộ quản lý;cnv=công nhân viên;cbgvnv=cán bộ giáo viên nhân viên;ph=phụ huynh;phhs=phụ huynh học sinh
cmhs=cha mẹ học sinh;thcs=trung học cơ sở;thpt=trung học phổ thông;th=tiểu học;mn=mầm non;mg=mẫu giáo
ptdtbt=phổ thông dân tộc bán trú;ptdtnt=phổ thông dân tộc nội trú;dtbt=dân tộc bán trú;dtnt=dân tộc nội trú
gdtx=giáo dục thường xuyên;gdnn=giáo dục nghề nghiệp;gd=giáo dục;gdmn=giáo dục mầm non;gdpt=giáo dục phổ thông
gddt=giáo dục đào tạo;gdcd=giáo dục công dân;gdtc=giáo dục thể chất;gdqp=giáo dục quốc phòng;kns=kỹ năng sống
hdtn=hoạt động trải nghiệm;khtn=khoa học tự nhiên;khxh=khoa học xã hội;khkt=khoa học kỹ thuật
khcn=khoa học công nghệ;tnxh=tự nhiên xã hội;sgk=sách giáo khoa;ppdh=phương pháp dạy học;pp=phương pháp
dh=dạy học;dddh=đồ dùng dạy học;ddh=đồ dùng dạy học;pcgd=phổ cập giáo dục;xmc=xóa mù chữ;nh=năm học
tntp=thiếu niên tiền phong;tncs=thanh niên cộng sản;hcm=hồ chí minh;tpt=tổng phụ trách;tdtt=thể dục thể thao
cntt=công nghệ thông tin;cds=chuyển đổi số;csdl=cơ sở dữ liệu;csvc=cơ sở vật chất;ud=ứng dụng
udcntt=ứng dụng công nghệ thông tin;skkn=sáng kiến kinh nghiệm;sk=sáng kiến;nckh=nghiên cứu khoa học
dtts=dân tộc thiểu số;dbdtts=đồng bào dân tộc thiểu số;ntm=nông thôn mới;htx=hợp tác xã;kt=kinh tế
ttyt=trung tâm y tế;tyt=trạm y tế;bv=bệnh viện;bvdk=bệnh viện đa khoa;nb=người bệnh;bn=bệnh nhân;bs=bác sĩ
nvyt=nhân viên y tế;cbyt=cán bộ y tế;kcb=khám chữa bệnh;cssk=chăm sóc sức khỏe;skss=sức khỏe sinh sản
ksnk=kiểm soát nhiễm khuẩn;hscc=hồi sức cấp cứu;hsba=hồ sơ bệnh án;sdd=suy dinh dưỡng;dtd=đái tháo đường
khhgd=kế hoạch hóa gia đình;bhyt=bảo hiểm y tế;bhxh=bảo hiểm xã hội;bhtn=bảo hiểm thất nghiệp
vsattp=vệ sinh an toàn thực phẩm;attp=an toàn thực phẩm;atgt=an toàn giao thông;atld=an toàn lao động
atvsld=an toàn vệ sinh lao động;vsld=vệ sinh lao động;bhld=bảo hộ lao động;pccc=phòng cháy chữa cháy
cnch=cứu nạn cứu hộ;bvmt=bảo vệ môi trường;vsmt=vệ sinh môi trường;antt=an ninh trật tự
ubnd=ủy ban nhân dân;hdnd=hội đồng nhân dân;mttq=mặt trận tổ quốc;tthc=thủ tục hành chính
cchc=cải cách hành chính;dvc=dịch vụ công;dvctt=dịch vụ công trực tuyến;qlnn=quản lý nhà nước;ql=quản lý
cbcc=cán bộ công chức;ccvc=công chức viên chức;cbccvc=cán bộ công chức viên chức;nv=nhân viên;cb=cán bộ
qcdc=quy chế dân chủ;pctn=phòng chống tham nhũng;pbgdpl=phổ biến giáo dục pháp luật;sxkd=sản xuất kinh doanh
dn=doanh nghiệp;nld=người lao động;nsdld=người sử dụng lao động;hdld=hợp đồng lao động
cdcs=công đoàn cơ sở;ldld=liên đoàn lao động;cnvcld=công nhân viên chức lao động;cnld=công nhân lao động
cnvc=công nhân viên chức;dv=đoàn viên;dvcd=đoàn viên công đoàn;bch=ban chấp hành;ubkt=ủy ban kiểm tra
tuldtt=thỏa ước lao động tập thể;ko=không;tp=thành phố`;

/** The words a short form stands for, by its letters in lower case without marks. */
export const EXPANSIONS: ReadonlyMap<string, readonly string[]> = new Map(
  SHORT_FORMS.split(/[;\n]/).map((line) => {
    const [short = '', words = ''] = line.split('=');
    return [short, words.split(' ')];
  }),
);

/** Words and pairs without which a title says the same; the second list only at the start of it. */
const LIGHT =
  'và|các|những|nhằm|để|về|cho|của|tại|ở|trong|việc|với|môn|qua|bằng|là|giúp|một số|1 số|một vài|' +
  'giải pháp|biện pháp|công tác|góp phần|thông qua|đối với';
const LEADING =
  'sáng kiến|kinh nghiệm|đề tài|phương pháp|báo cáo|chuyên đề|tên|gp|bp|vài|số|thuyết minh';

/** Pairs of common words that make one meaning: beside one of them a misspelling is recognised. */
const COMPOUNDS = `học sinh|giáo viên|giáo dục|giáo án|chất lượng|hiệu quả|nâng cao|phương pháp|biện pháp|giải pháp
sáng kiến|kinh nghiệm|hoạt động|lao động|vận động|hành động|tự động|mầm non|mẫu giáo|tiểu học|trung học|cơ sở
phổ thông|dân tộc|thiểu số|bán trú|nội trú|dạy học|bài tập|bài giảng|học tập|luyện tập|kỹ năng|kiến thức
phát triển|ngôn ngữ|nhận thức|thể chất|thẩm mỹ|tình cảm|trải nghiệm|sáng tạo|tích cực|chủ động|hứng thú
chủ nhiệm|phụ huynh|trường học|lớp học|nhà trường|thư viện|thiết bị|đồ dùng|đồ chơi|trò chơi|sơ đồ|tư duy
ứng dụng|sử dụng|áp dụng|công nghệ|thông tin|phần mềm|điện tử|điện từ|trực tuyến|chuyển đổi|dữ liệu|kỹ thuật
khoa học|tự nhiên|xã hội|bồi dưỡng|đào tạo|tổ chức|quản lý|xây dựng|thực hiện|đổi mới|cải tiến|cải cách|quy trình
hành chính|thủ tục|hồ sơ|lưu trữ|văn bản|cán bộ|công chức|viên chức|nhân viên|công nhân|công nhận|công đoàn
công đoạn|đoàn viên|công tác|cộng tác|công tắc|người dân|nhân dân|nông dân|nông thôn|phụ nữ|tuyên truyền
pháp luật|thi đua|khen thưởng|kiểm tra|giám sát|đánh giá|danh giá|tư vấn|tự vấn|chăm sóc|sức khỏe|người bệnh
bệnh nhân|bệnh viện|điều dưỡng|điều trị|khám bệnh|chữa bệnh|dinh dưỡng|y tế|trung tâm|phòng chống|phòng ngừa
môi trường|vệ sinh|an toàn|bảo vệ|bảo hiểm|bảo hộ|bảo dưỡng|bảo quản|cháy nổ|tai nạn|giao thông|doanh nghiệp
sản xuất|kinh doanh|sản phẩm|năng suất|chi phí|tiết kiệm|thời gian|thiết kế|chế tạo|hệ thống|máy móc|nguyên liệu
vật liệu|nhiên liệu|hướng dẫn|hình thành|tăng cường|đẩy mạnh|hỗ trợ|xử lý|rác thải|nước sạch|chính tả|tập đọc
tiếng việt|tiếng anh|đạo đức|âm nhạc|mỹ thuật|thể dục|thí nghiệm|ngữ văn|lịch sử|địa lý|vật lý|hóa học|toán học
tin học|sinh học|trẻ em|gia đình|cộng đồng|phong trào|câu lạc|lạc bộ|địa bàn|thành phố|ủy ban|hội đồng|sinh hoạt`;

/** Phrases as keys of words parted by spaces. */
interface Keys {
  readonly toned: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
}

/** The three kinds of phrases, each by its marks and without them. */
interface Phrases {
  readonly light: Keys;
  readonly leading: Keys;
  /** The first words of light and leading phrases, without marks. */
  readonly starts: ReadonlySet<string>;
  readonly compounds: Keys;
}

let known: Phrases | null = null;

/** Made when a title first asks for them: every run loads this file, and few compare titles. */
export function phrases(): Phrases {
  known ??= makePhrases();
  return known;
}

function makePhrases(): Phrases {
  const light = bothKeysOf(LIGHT);
  const leading = bothKeysOf(LEADING);
  const firsts = [...light.bare, ...leading.bare].map((phrase) => phrase.split(' ')[0] ?? '');
  return { light, leading, starts: new Set(firsts), compounds: bothKeysOf(COMPOUNDS) };
}

function bothKeysOf(list: string): Keys {
  return { toned: keysOf(list, 'toned'), bare: keysOf(list, 'bare') };
}

function keysOf(list: string, form: keyof Keys): ReadonlySet<string> {
  const keyOf = (typed: string) => makeWord(typed)[form];
  return new Set(list.split(/[|\n]/).map((phrase) => phrase.split(' ').map(keyOf).join(' ')));
}

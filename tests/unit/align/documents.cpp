#include "documents.hpp"

#include "core/align/segment.hpp"

namespace hexaglot::test {

model::Document lines(const std::vector<std::pair<std::string, std::vector<std::string>>>& versions) {
  model::Document document;
  document.segmentation = model::Segmentation::line;
  for (const auto& [language, texts] : versions) {
    auto& version = document.versions.emplace_back();
    version.language = language;
    for (const auto& text : texts) version.blocks.emplace_back().text = text;
  }
  align::segment(document);
  return document;
}

std::vector<std::string> shape(const model::Document& document) {
  std::vector<std::string> out;
  for (const auto& row : document.rows) {
    std::string line;
    for (std::size_t v = 0; v < row.cells.size(); ++v) {
      if (v > 0) line += '|';
      if (row.cells[v].empty()) line += '-';
      for (std::size_t s = 0; s < row.cells[v].size(); ++s)
        line += (s > 0 ? "," : "") + std::to_string(row.cells[v][s]);
    }
    out.push_back(std::move(line));
  }
  return out;
}

bool is_complete(const model::Document& document) {
  std::vector<std::uint32_t> next(document.versions.size(), 0);
  for (const auto& row : document.rows) {
    if (row.cells.size() != document.versions.size()) return false;
    bool holds_something = false;
    for (std::size_t v = 0; v < row.cells.size(); ++v)
      for (const auto segment : row.cells[v]) {
        if (segment != next[v]++) return false;
        holds_something = true;
      }
    if (!holds_something || row.confidence < 0 || row.confidence > 1) return false;
  }
  for (std::size_t v = 0; v < next.size(); ++v)
    if (next[v] != document.segments[v].size()) return false;
  return true;
}

void drop(model::Document& document, std::uint32_t version, std::size_t at) {
  auto& blocks = document.versions[version].blocks;
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at));
  align::segment(document);
}

void join_with_next(model::Document& document, std::uint32_t version, std::size_t at) {
  auto& blocks = document.versions[version].blocks;
  blocks[at].text += std::string(model::joint(document.versions[version].language)) + blocks[at + 1].text;
  blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  align::segment(document);
}

void cut_in_two(model::Document& document, std::uint32_t version, std::size_t at) {
  auto& blocks = document.versions[version].blocks;
  auto& text = blocks[at].text;
  // At the mark nearest to the middle.
  std::size_t best = 0;
  for (const std::string mark : {", ", "، ", "，", "; "})
    for (auto p = text.find(mark); p != std::string::npos; p = text.find(mark, p + 1)) {
      const auto place = p + mark.size();
      const auto off = [&](std::size_t k) { return k > text.size() / 2 ? k - text.size() / 2 : text.size() / 2 - k; };
      if (best == 0 || off(place) < off(best)) best = place;
    }
  auto tail = blocks[at];
  tail.text = text.substr(best);
  text.resize(best);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(at) + 1, tail);
  align::segment(document);
}

model::Document library_report() {
  return lines({
      {"ar",
       {"تقرير عن مكتبة الميناء",
        "فتحت المكتبة أبوابها في عام 1987 في مبنى قديم قرب الميناء.",
        "كان لديها في ذلك الوقت 1200 كتاب، معظمها هدايا من السكان.",
        "اليوم يوجد فيها 45000 كتاب و300 خريطة، وتزورها مدارس المدينة كل أسبوع.",
        "يعمل فيها سبعة موظفين وثلاثون متطوعا.",
        "أولا: المبنى",
        "السقف بحاجة إلى إصلاح، لأن المطر دخل قاعة الخرائط في شتاء عام 2011.",
        "قدرت البلدية تكلفة الإصلاح بمبلغ 80000 فرنك.",
        "وافق المجلس على نصف المبلغ، وسيجمع الأصدقاء الباقي.",
        "المصعد جديد ولم يتعطل منذ تركيبه.",
        "ثانيا: القراء",
        "عدد القراء المسجلين 5400، منهم ألفا طفل.",
        "يحب الأطفال كتب البحر والسفن أكثر من غيرها.",
        "يطلب كبار السن كتبا بحروف كبيرة، وقد اشترت المكتبة 150 منها.",
        "هل تكفي ساعات العمل؟ يرى معظم القراء أنها لا تكفي، ويريدون فتح المكتبة يوم الأحد.",
        "ستجرب المكتبة فتح أبوابها مساء الخميس ابتداء من شهر مارس.",
        "ثالثا: الخرائط",
        "أقدم خريطة في المجموعة رسمها بحار من جنوة في عام 1612.",
        "تم تصوير جميع الخرائط، ويمكن رؤيتها على الشاشة في قاعة القراءة.",
        "طلبت جامعتان نسخا منها للبحث في تاريخ الملاحة.",
        "لا يسمح بلمس الأصول إلا بقفازات.",
        "رابعا: الخطط",
        "تريد المكتبة بناء غرفة هادئة للطلاب، وغرفة أخرى للموسيقى.",
        "سيبدأ العمل عندما يصل التمويل من الحكومة.",
        "تشكر المكتبة المتطوعين الذين رتبوا الرفوف بعد الفيضان."}},
      {"en",
       {"Report on the harbour library",
        "The library opened its doors in 1987 in an old building near the harbour.",
        "At that time it had 1,200 books, most of them gifts from the inhabitants.",
        "Today it has 45,000 books and 300 maps, and the schools of the town visit it every week.",
        "Seven employees and thirty volunteers work there.",
        "I. The building",
        "The roof needs repair, because the rain came into the map room in the winter of 2011.",
        "The municipality estimated the cost of the repair at 80,000 francs.",
        "The council approved half of the sum, and the friends of the library will collect the rest.",
        "The lift is new and has not failed since it was installed.",
        "II. The readers",
        "There are 5,400 registered readers, two thousand of them children.",
        "Children like books about the sea and about ships more than any others.",
        "Elderly people ask for books in large letters, and the library has bought 150 of them.",
        "Are the opening hours sufficient? Most readers think that they are not, and want the library to open on "
        "Sundays.",
        "The library will try opening its doors on Thursday evenings from March on.",
        "III. The maps",
        "The oldest map of the collection was drawn by a sailor from Genoa in 1612.",
        "All maps have been photographed, and can be seen on the screen in the reading room.",
        "Two universities have asked for copies for research into the history of navigation.",
        "The originals may be touched with gloves only.",
        "IV. Plans",
        "The library wishes to build a quiet room for students, and another room for music.",
        "Work will begin when the funding from the government arrives.",
        "The library thanks the volunteers who put the shelves in order after the flood."}},
      {"es",
       {"Informe sobre la biblioteca del puerto",
        "La biblioteca abrió sus puertas en 1987 en un edificio antiguo cerca del puerto.",
        "En aquel momento tenía 1.200 libros, en su mayoría regalos de los habitantes.",
        "Hoy tiene 45.000 libros y 300 mapas, y las escuelas de la ciudad la visitan cada semana.",
        "Trabajan en ella siete empleados y treinta voluntarios.",
        "I. El edificio",
        "El techo necesita reparación, porque la lluvia entró en la sala de mapas en el invierno de 2011.",
        "El municipio estimó el costo de la reparación en 80.000 francos.",
        "El consejo aprobó la mitad de la suma, y los amigos de la biblioteca reunirán el resto.",
        "El ascensor es nuevo y no ha fallado desde que se instaló.",
        "II. Los lectores",
        "Hay 5.400 lectores inscritos, dos mil de ellos niños.",
        "A los niños les gustan los libros sobre el mar y los barcos más que ningún otro.",
        "Las personas mayores piden libros en letra grande, y la biblioteca ha comprado 150.",
        "¿Basta el horario de apertura? La mayoría de los lectores cree que no, y quiere que la biblioteca abra los "
        "domingos.",
        "La biblioteca probará a abrir sus puertas los jueves por la noche a partir de marzo.",
        "III. Los mapas",
        "El mapa más antiguo de la colección lo dibujó un marinero de Génova en 1612.",
        "Todos los mapas se han fotografiado, y pueden verse en la pantalla de la sala de lectura.",
        "Dos universidades han pedido copias para investigar la historia de la navegación.",
        "Los originales solo pueden tocarse con guantes.",
        "IV. Planes",
        "La biblioteca desea construir una sala tranquila para estudiantes, y otra sala para música.",
        "Las obras empezarán cuando llegue la financiación del gobierno.",
        "La biblioteca da las gracias a los voluntarios que ordenaron los estantes después de la inundación."}},
      {"fr",
       {"Rapport sur la bibliothèque du port",
        "La bibliothèque a ouvert ses portes en 1987 dans un vieux bâtiment près du port.",
        "Elle avait alors 1 200 livres, pour la plupart des cadeaux des habitants.",
        "Aujourd’hui, elle a 45 000 livres et 300 cartes, et les écoles de la ville la visitent chaque semaine.",
        "Sept employés et trente bénévoles y travaillent.",
        "I. Le bâtiment",
        "Le toit a besoin d’une réparation, car la pluie est entrée dans la salle des cartes pendant l’hiver 2011.",
        "La municipalité a estimé le coût de la réparation à 80 000 francs.",
        "Le conseil a approuvé la moitié de la somme, et les amis de la bibliothèque réuniront le reste.",
        "L’ascenseur est neuf et n’est pas tombé en panne depuis son installation.",
        "II. Les lecteurs",
        "Il y a 5 400 lecteurs inscrits, dont deux mille enfants.",
        "Les enfants aiment les livres sur la mer et les bateaux plus que tous les autres.",
        "Les personnes âgées demandent des livres en grands caractères, et la bibliothèque en a acheté 150.",
        "Les heures d’ouverture suffisent-elles ? La plupart des lecteurs pensent que non, et veulent que la "
        "bibliothèque "
        "ouvre le dimanche.",
        "La bibliothèque essaiera d’ouvrir ses portes le jeudi soir à partir de mars.",
        "III. Les cartes",
        "La plus ancienne carte de la collection a été dessinée par un marin de Gênes en 1612.",
        "Toutes les cartes ont été photographiées, et on peut les voir sur l’écran de la salle de lecture.",
        "Deux universités ont demandé des copies pour des recherches sur l’histoire de la navigation.",
        "Les originaux ne peuvent être touchés qu’avec des gants.",
        "IV. Projets",
        "La bibliothèque souhaite construire une salle calme pour les étudiants, et une autre salle pour la musique.",
        "Les travaux commenceront quand le financement du gouvernement arrivera.",
        "La bibliothèque remercie les bénévoles qui ont rangé les étagères après l’inondation."}},
      {"ru",
       {"Доклад о портовой библиотеке",
        "Библиотека открыла свои двери в 1987 году в старом здании недалеко от порта.",
        "Тогда в ней было 1200 книг, большей частью подаренных жителями.",
        "Сегодня в ней 45 000 книг и 300 карт, и школы города посещают её каждую неделю.",
        "В ней работают семь сотрудников и тридцать добровольцев.",
        "I. Здание",
        "Крыша нуждается в ремонте, потому что зимой 2011 года дождь проник в зал карт.",
        "Муниципалитет оценил стоимость ремонта в 80 000 франков.",
        "Совет утвердил половину суммы, а друзья библиотеки соберут остальное.",
        "Лифт новый и ни разу не ломался с тех пор, как его установили.",
        "II. Читатели",
        "Записано 5400 читателей, две тысячи из них дети.",
        "Дети больше всего любят книги о море и о кораблях.",
        "Пожилые люди просят книги с крупными буквами, и библиотека купила их 150.",
        "Достаточно ли часов работы? Большинство читателей считает, что нет, и хочет, чтобы библиотека открывалась по "
        "воскресеньям.",
        "Библиотека попробует открывать свои двери по четвергам вечером начиная с марта.",
        "III. Карты",
        "Самую старую карту коллекции нарисовал моряк из Генуи в 1612 году.",
        "Все карты сфотографированы, и их можно увидеть на экране в читальном зале.",
        "Два университета попросили копии для исследований по истории навигации.",
        "Касаться подлинников можно только в перчатках.",
        "IV. Планы",
        "Библиотека хочет построить тихую комнату для студентов, и ещё одну комнату для музыки.",
        "Работы начнутся, когда поступит финансирование от правительства.",
        "Библиотека благодарит добровольцев, которые привели в порядок полки после наводнения."}},
      {"zh",
       {"港口图书馆报告",
        "图书馆于1987年在港口附近的一座旧楼开放。",
        "当时馆内有1200本书，大多是居民的赠书。",
        "如今馆内有45000本书和300张地图，城里的学校每周都来参观。",
        "馆内有七名职员和三十名志愿者工作。",
        "一、楼房",
        "屋顶需要修理，因为2011年冬天雨水进入了地图室。",
        "市政府估计修理费用为80000法郎。",
        "市议会批准了一半款项，其余由图书馆之友筹集。",
        "电梯是新的，安装以来没有出过故障。",
        "二、读者",
        "登记的读者有5400名，其中两千名是儿童。",
        "儿童最喜欢关于大海和船的书。",
        "老年人要求大字的书，图书馆购买了150本。",
        "开放时间够不够？大多数读者认为不够，希望图书馆星期日也开放。",
        "图书馆将从三月起试行星期四晚上开放。",
        "三、地图",
        "藏品中最古老的地图是一名热那亚水手于1612年画的。",
        "所有地图都已拍照，可以在阅览室的屏幕上看到。",
        "两所大学要求提供副本，用于研究航海史。",
        "只有戴手套才能触摸原件。",
        "四、计划",
        "图书馆希望为学生建一个安静的房间，再建一个音乐房间。",
        "政府的资金到位后就开工。",
        "图书馆感谢志愿者在水灾之后整理书架。"}},
  });
}

}  // namespace hexaglot::test

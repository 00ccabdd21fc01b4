#include "tests/bench/many_rows_words.hpp"

namespace hexaglot::bench {

const std::array<InSix, heading_count>& made_headings() {
  static constexpr std::array<InSix, heading_count> headings = {{
      {"تنظيم أعمال الدورة", "Organization of the work of the session",
       "Organización de los trabajos del período de sesiones", "Organisation des travaux de la session",
       "Организация работы сессии", "会议工作安排"},
      {"المسائل المالية ومسائل الميزانية", "Financial and budgetary matters", "Asuntos financieros y presupuestarios",
       "Questions financières et budgétaires", "Финансовые и бюджетные вопросы", "财务和预算事项"},
      {"إدارة المياه في أحواض الأنهار", "Water management in river basins", "Gestión del agua en las cuencas fluviales",
       "Gestion de l’eau dans les bassins fluviaux", "Управление водными ресурсами в речных бассейнах",
       "流域水资源管理"},
      {"جمع البيانات ونشرها", "Collection and publication of data", "Recopilación y publicación de datos",
       "Collecte et publication des données", "Сбор и публикация данных", "数据的收集和公布"},
      {"تدريب الموظفين المحليين", "Training of local staff", "Capacitación del personal local",
       "Formation du personnel local", "Подготовка местных сотрудников", "当地工作人员的培训"},
      {"النقل والإمداد", "Transport and supply", "Transporte y suministro", "Transport et approvisionnement",
       "Транспорт и снабжение", "运输和供应"},
      {"التعاون بين المكاتب الإقليمية", "Cooperation between regional offices",
       "Cooperación entre las oficinas regionales", "Coopération entre les bureaux régionaux",
       "Сотрудничество между региональными отделениями", "区域办事处之间的合作"},
      {"الدروس المستفادة والخطوات المقبلة", "Lessons learned and next steps", "Enseñanzas extraídas y próximas medidas",
       "Enseignements tirés et prochaines étapes", "Извлеченные уроки и дальнейшие шаги", "经验教训和今后步骤"},
      {"حالة المحفوظات والمكتبات", "State of archives and libraries", "Estado de los archivos y las bibliotecas",
       "État des archives et des bibliothèques", "Состояние архивов и библиотек", "档案馆和图书馆的状况"},
      {"التوصيات المقدمة إلى اللجنة", "Recommendations to the committee", "Recomendaciones dirigidas al comité",
       "Recommandations au comité", "Рекомендации комитету", "向委员会提出的建议"},
  }};
  return headings;
}

const std::array<InSix, sentence_count>& made_sentences() {
  static constexpr std::array<InSix, sentence_count> sentences = {{
      {"أحاطت اللجنة علما بالتقرير الوارد في الوثيقة {s} وقررت أن تعود إلى النظر فيه في دورتها المقبلة.",
       "The committee took note of the report contained in document {s} and decided to return to it at its next "
       "session.",
       "El comité tomó nota del informe que figura en el documento {s} y decidió volver a examinarlo en su próximo "
       "período de sesiones.",
       "Le comité a pris note du rapport publié sous la cote {s} et a décidé d’y revenir à sa prochaine session.",
       "Комитет принял к сведению доклад, содержащийся в документе {s}, и постановил вернуться к нему на своей "
       "следующей сессии.",
       "委员会注意到{s}号文件所载的报告，并决定在下届会议上再次审议该报告。"},
      {"وفي عام {y} فتحت المكاتب الإقليمية أبوابها أمام {n} زائرا من المدارس والجامعات المجاورة.",
       "In {y} the regional offices opened their doors to {n} visitors from schools and universities in the "
       "neighbourhood.",
       "En {y} las oficinas regionales abrieron sus puertas a {n} visitantes de escuelas y universidades de los "
       "alrededores.",
       "En {y}, les bureaux régionaux ont ouvert leurs portes à {n} visiteurs venus des écoles et des universités "
       "voisines.",
       "В {y} году региональные отделения приняли {n} посетителей из соседних школ и университетов.",
       "{y}年，各区域办事处接待了来自附近中小学和大学的{n}名访客。"},
      {"ولم تقدم بعض البلدان بياناتها في الموعد المحدد، ولذلك تظل الأرقام الإجمالية مؤقتة.",
       "Some countries had not submitted their data in time, and the totals therefore remain provisional.",
       "Algunos países no presentaron sus datos a tiempo, por lo que los totales siguen siendo provisionales.",
       "Certains pays n’avaient pas communiqué leurs données à temps, et les totaux restent donc provisoires.",
       "Некоторые страны не представили свои данные вовремя, и поэтому итоговые показатели остаются предварительными.",
       "一些国家未按时提交数据，因此总数仍为暂定数字。"},
      {"وطلب الأعضاء إلى الأمانة أن تعد ورقة قصيرة تبين تكاليف كل خيار وفوائده والمخاطر المرتبطة به.",
       "Members asked the secretariat to prepare a short paper setting out the costs, the benefits and the risks of "
       "each option.",
       "Los miembros pidieron a la secretaría que preparara un documento breve en que se expusieran los costos, los "
       "beneficios y los riesgos de cada opción.",
       "Les membres ont prié le secrétariat d’établir une courte note exposant les coûts, les avantages et les risques "
       "de chaque option.",
       "Члены комитета просили секретариат подготовить краткий документ с изложением затрат, выгод и рисков каждого "
       "варианта.",
       "各位成员请秘书处编写一份简短的文件，说明每个备选方案的费用、好处和风险。"},
      {"ويغطي المشروع {n} قرية تقع على ضفتي النهر، ومعظمها لا تصل إليه الطرق في موسم الأمطار.",
       "The project covers {n} villages on both banks of the river, most of which no road reaches in the rainy season.",
       "El proyecto abarca {n} aldeas situadas a ambas orillas del río, a la mayoría de las cuales no llega ninguna "
       "carretera en la estación de lluvias.",
       "Le projet porte sur {n} villages situés sur les deux rives du fleuve, dont la plupart ne sont desservis par "
       "aucune route à la saison des pluies.",
       "Проект охватывает {n} деревень на обоих берегах реки, к большинству из которых в сезон дождей не ведет ни одна "
       "дорога.",
       "该项目覆盖河流两岸的{n}个村庄，其中大多数在雨季没有道路可达。"},
      {"واستعرض الفريق العامل الخبرات المكتسبة، ورأى أن التدريب ينبغي أن يبدأ قبل توزيع المعدات لا بعده.",
       "The working group reviewed the experience gained and considered that training should begin before the "
       "equipment is distributed and not after.",
       "El grupo de trabajo examinó la experiencia adquirida y consideró que la capacitación debía comenzar antes de "
       "que se distribuyera el equipo y no después.",
       "Le groupe de travail a examiné l’expérience acquise et a estimé que la formation devait commencer avant la "
       "distribution du matériel et non après.",
       "Рабочая группа рассмотрела накопленный опыт и сочла, что обучение следует начинать до распределения "
       "оборудования, а не после него.",
       "工作组回顾了所取得的经验，认为培训应在设备分发之前而不是之后开始。"},
      {"وارتفع عدد الأسر المستفيدة من {n} أسرة في السنة الأولى إلى ضعف ذلك العدد تقريبا في السنة الثالثة.",
       "The number of households served rose from {n} in the first year to nearly twice as many in the third.",
       "El número de hogares atendidos pasó de {n} en el primer año a casi el doble en el tercero.",
       "Le nombre de ménages desservis est passé de {n} la première année à près du double la troisième.",
       "Число обслуживаемых домохозяйств возросло с {n} в первый год почти вдвое к третьему году.",
       "受益家庭的数目从第一年的{n}户增加到第三年的近两倍。"},
      {"وأعرب ممثلون عن قلقهم لأن المباني القديمة لا تستوفي شروط السلامة من الحرائق.",
       "Representatives expressed concern that the old buildings did not meet the requirements of fire safety.",
       "Varios representantes expresaron preocupación por que los edificios antiguos no cumplían los requisitos de "
       "seguridad contra incendios.",
       "Des représentants se sont déclarés préoccupés par le fait que les bâtiments anciens ne répondaient pas aux "
       "exigences de la sécurité incendie.",
       "Представители выразили озабоченность в связи с тем, что старые здания не отвечают требованиям пожарной "
       "безопасности.",
       "一些代表对旧建筑物不符合消防安全要求表示关切。"},
      {"ويجري تمويل هذه الأنشطة من التبرعات، ولا تترتب عليها أي آثار في الميزانية العادية.",
       "These activities are financed from voluntary contributions and have no implications for the regular budget.",
       "Estas actividades se financian con contribuciones voluntarias y no tienen consecuencias para el presupuesto "
       "ordinario.",
       "Ces activités sont financées par des contributions volontaires et n’ont aucune incidence sur le budget "
       "ordinaire.",
       "Эта деятельность финансируется за счет добровольных взносов и не имеет последствий для регулярного бюджета.",
       "这些活动由自愿捐款供资，对经常预算没有任何影响。"},
      {"وترد في مرفق الوثيقة {s} قائمة بالمنشورات الصادرة باللغات الست خلال الفترة قيد الاستعراض.",
       "A list of the publications issued in the six languages during the period under review is annexed to document "
       "{s}.",
       "En el anexo del documento {s} figura una lista de las publicaciones aparecidas en los seis idiomas durante el "
       "período examinado.",
       "La liste des publications parues dans les six langues pendant la période considérée est annexée au document "
       "{s}.",
       "Перечень изданий, выпущенных на шести языках за рассматриваемый период, приводится в приложении к документу "
       "{s}.",
       "审查期间以六种语文出版的出版物清单载于{s}号文件附件。"},
      {"وما زالت المكتبة المركزية مغلقة، غير أن القراء يستطيعون الاطلاع على معظم المجموعات في غرفة مؤقتة.",
       "The central library is still closed, but readers can consult most of the collections in a temporary room.",
       "La biblioteca central sigue cerrada, pero los lectores pueden consultar la mayor parte de las colecciones en "
       "una sala provisional.",
       "La bibliothèque centrale est toujours fermée, mais les lecteurs peuvent consulter la plupart des collections "
       "dans une salle provisoire.",
       "Центральная библиотека по-прежнему закрыта, однако читатели могут работать с большинством фондов во временном "
       "помещении.",
       "中央图书馆仍然关闭，但读者可以在一个临时房间查阅大部分藏书。"},
      {"واتفق على أن تجتمع اللجنة الفرعية مرتين في السنة وأن تقدم تقريرا موجزا بعد كل اجتماع.",
       "It was agreed that the subcommittee would meet twice a year and submit a brief report after each meeting.",
       "Se acordó que el subcomité se reuniría dos veces al año y presentaría un informe breve después de cada "
       "reunión.",
       "Il a été convenu que le sous-comité se réunirait deux fois par an et présenterait un bref rapport après chaque "
       "réunion.",
       "Было решено, что подкомитет будет собираться два раза в год и представлять краткий доклад после каждого "
       "заседания.",
       "会议商定，小组委员会每年举行两次会议，并在每次会议之后提交一份简要报告。"},
      {"ووصلت الشحنة الأولى إلى الميناء في موعدها، أما الثانية فتأخرت {n} يوما بسبب العواصف.",
       "The first shipment reached the port on schedule; the second was delayed by {n} days because of storms.",
       "El primer envío llegó al puerto en la fecha prevista; el segundo se retrasó {n} días a causa de las tormentas.",
       "La première cargaison est arrivée au port à la date prévue ; la seconde a été retardée de {n} jours par des "
       "tempêtes.",
       "Первая партия груза прибыла в порт по графику; вторая задержалась на {n} дней из-за штормов.",
       "第一批货物如期抵达港口；第二批货物因风暴延误了{n}天。"},
      {"وشدد المتكلمون على أن المعلومات ينبغي أن تتاح لعامة الناس مجانا وبلغة يسهل فهمها.",
       "Speakers stressed that information should be made available to the general public free of charge and in plain "
       "language.",
       "Los oradores subrayaron que la información debía ponerse a disposición del público en general gratuitamente y "
       "en un lenguaje sencillo.",
       "Les orateurs ont souligné que l’information devait être mise à la disposition du grand public gratuitement et "
       "dans une langue simple.",
       "Выступавшие подчеркнули, что информация должна предоставляться широкой общественности бесплатно и на понятном "
       "языке.",
       "发言者强调，应以通俗易懂的语言向公众免费提供信息。"},
      {"وتقوم المحطات بقياس منسوب المياه كل ساعة وترسل القراءات إلى مركز يعمل ليلا ونهارا.",
       "The stations measure the water level every hour and send their readings to a centre that works day and night.",
       "Las estaciones miden el nivel del agua cada hora y envían sus lecturas a un centro que funciona día y noche.",
       "Les stations mesurent le niveau de l’eau toutes les heures et transmettent leurs relevés à un centre qui "
       "fonctionne jour et nuit.",
       "Станции ежечасно измеряют уровень воды и передают показания в центр, который работает круглосуточно.",
       "各监测站每小时测量一次水位，并将读数发送到一个昼夜运转的中心。"},
      {"وفي ختام المناقشة شكر الرئيس المترجمين الشفويين والموظفين الذين أعدوا القاعة.",
       "At the close of the discussion the chair thanked the interpreters and the staff who had prepared the room.",
       "Al cierre del debate, la presidencia dio las gracias a los intérpretes y al personal que había preparado la "
       "sala.",
       "À l’issue du débat, la présidence a remercié les interprètes et le personnel qui avait préparé la salle.",
       "По завершении обсуждения председатель поблагодарил устных переводчиков и сотрудников, подготовивших зал.",
       "讨论结束时，主席感谢口译员和布置会场的工作人员。"},
      {"ولا بد من ترميم {n} جسرا صغيرا قبل أن يتسنى للشاحنات الثقيلة أن تستخدم الطريق الشمالي.",
       "No fewer than {n} small bridges must be repaired before heavy lorries can use the northern road.",
       "Es preciso reparar nada menos que {n} puentes pequeños antes de que los camiones pesados puedan utilizar la "
       "carretera del norte.",
       "Il faut réparer pas moins de {n} petits ponts avant que les poids lourds puissent emprunter la route du nord.",
       "Прежде чем тяжелые грузовики смогут пользоваться северной дорогой, необходимо отремонтировать не менее {n} "
       "небольших мостов.",
       "在重型卡车能够使用北部公路之前，至少必须修复{n}座小桥。"},
      {"وأوصى المراجعون بأن تحفظ السجلات بالشكل الإلكتروني وأن يسند إلى موظف واحد أمر العناية بها.",
       "The auditors recommended that records be kept in electronic form and that one official be made responsible for "
       "their care.",
       "Los auditores recomendaron que los registros se conservaran en formato electrónico y que se encargara su "
       "cuidado a un solo funcionario.",
       "Les auditeurs ont recommandé que les dossiers soient conservés sous forme électronique et qu’un seul "
       "fonctionnaire soit chargé d’en prendre soin.",
       "Ревизоры рекомендовали хранить документацию в электронном виде и возложить ответственность за нее на одно "
       "должностное лицо.",
       "审计人员建议以电子形式保存记录，并指定一名官员负责保管。"},
      {"ومنذ صدور الوثيقة {s} لم تطرأ أي تغييرات على تشكيل المجلس.",
       "Since document {s} was issued there have been no changes in the membership of the council.",
       "Desde que se publicó el documento {s} no se ha producido ningún cambio en la composición del consejo.",
       "Depuis la parution du document {s}, la composition du conseil n’a subi aucune modification.",
       "После выхода документа {s} состав совета не претерпел никаких изменений.",
       "自{s}号文件印发以来，理事会的组成没有任何变化。"},
      {"وسيجري في عام {y} تقييم مستقل لمعرفة ما إذا كانت الدورات قد حققت أهدافها.",
       "An independent evaluation will be carried out in {y} to establish whether the courses have met their "
       "objectives.",
       "En {y} se llevará a cabo una evaluación independiente para determinar si los cursos han cumplido sus "
       "objetivos.",
       "Une évaluation indépendante sera réalisée en {y} pour déterminer si les cours ont atteint leurs objectifs.",
       "В {y} году будет проведена независимая оценка, чтобы установить, достигли ли курсы поставленных целей.",
       "{y}年将进行一次独立评价，以确定这些课程是否达到目标。"},
      {"ويفضل معظم المزارعين زراعة أصناف محلية تحتمل الجفاف، حتى إذا كان محصولها أقل.",
       "Most farmers prefer to grow local varieties that withstand drought, even if their yield is lower.",
       "La mayoría de los agricultores prefieren cultivar variedades locales que resisten la sequía, aunque su "
       "rendimiento sea menor.",
       "La plupart des agriculteurs préfèrent cultiver des variétés locales qui résistent à la sécheresse, même si "
       "leur rendement est plus faible.",
       "Большинство фермеров предпочитают выращивать местные сорта, устойчивые к засухе, даже если их урожайность "
       "ниже.",
       "大多数农民更愿意种植耐旱的本地品种，即使产量较低。"},
      {"وينبغي للدول أن تتبادل المعلومات عن أفضل الممارسات وأن تبلغ الأمانة بما تتخذه من تدابير.",
       "States should exchange information on best practices and inform the secretariat of the measures that they "
       "take.",
       "Los Estados deberían intercambiar información sobre las mejores prácticas y comunicar a la secretaría las "
       "medidas que adopten.",
       "Les États devraient échanger des informations sur les meilleures pratiques et faire connaître au secrétariat "
       "les mesures qu’ils prennent.",
       "Государствам следует обмениваться информацией о передовой практике и сообщать секретариату о принимаемых ими "
       "мерах.",
       "各国应交流有关最佳做法的信息，并将所采取的措施通知秘书处。"},
      {"وحضر الاجتماع {n} مشاركا، نصفهم تقريبا من السلطات المحلية والباقون من منظمات غير حكومية.",
       "The meeting was attended by {n} participants, about half of them from local authorities and the others from "
       "non-governmental organizations.",
       "Asistieron a la reunión {n} participantes, alrededor de la mitad de ellos de las autoridades locales y los "
       "demás de organizaciones no gubernamentales.",
       "La réunion a rassemblé {n} participants, dont la moitié environ représentait les autorités locales et les "
       "autres des organisations non gouvernementales.",
       "В совещании приняли участие {n} человек, около половины из которых представляли местные органы власти, а "
       "остальные – неправительственные организации.",
       "{n}人出席了会议，其中约一半来自地方当局，其他人来自非政府组织。"},
      {"ولهذه الأسباب ترى الأمانة أن من السابق لأوانه تحديد موعد نهائي لإنجاز الأعمال.",
       "For these reasons the secretariat considers it premature to set a final date for the completion of the work.",
       "Por estas razones, la secretaría considera prematuro fijar una fecha definitiva para la conclusión de los "
       "trabajos.",
       "Pour ces raisons, le secrétariat juge prématuré de fixer une date définitive pour l’achèvement des travaux.",
       "По этим причинам секретариат считает преждевременным устанавливать окончательный срок завершения работ.",
       "由于这些原因，秘书处认为确定完成工作的最后日期为时尚早。"},
      {"وقد أعيد طبع الدليل في {y}، وأضيف إليه فصل عن صيانة المضخات وآخر عن جودة مياه الشرب.",
       "The manual was reprinted in {y} with a further chapter on the maintenance of pumps and another on the quality "
       "of drinking water.",
       "El manual se reimprimió en {y} con un nuevo capítulo sobre el mantenimiento de las bombas y otro sobre la "
       "calidad del agua potable.",
       "Le manuel a été réimprimé en {y}, augmenté d’un chapitre sur l’entretien des pompes et d’un autre sur la "
       "qualité de l’eau potable.",
       "Руководство было переиздано в {y} году и дополнено главой о техническом обслуживании насосов и главой о "
       "качестве питьевой воды.",
       "该手册于{y}年重印，增加了关于水泵维护的一章和关于饮用水质量的一章。"},
      {"ويتوقف نجاح هذا النهج على ثقة السكان، وهي ثقة لا تكتسب إلا ببطء وقد تضيع بسرعة.",
       "The success of this approach depends on the trust of the population, which is gained slowly and may be lost "
       "quickly.",
       "El éxito de este planteamiento depende de la confianza de la población, que se gana lentamente y puede "
       "perderse con rapidez.",
       "Le succès de cette démarche dépend de la confiance de la population, qui se gagne lentement et peut se perdre "
       "rapidement.",
       "Успех этого подхода зависит от доверия населения, которое завоевывается медленно, а утратить его можно быстро.",
       "这一做法的成功取决于民众的信任，而信任得来缓慢，却可能很快失去。"},
  }};
  return sentences;
}

}  // namespace hexaglot::bench

#include "core/text/language_profiles.hpp"

namespace hexaglot::text {

const std::array<std::string_view, 4> small_words = {
    // English
    "the of and to in that is was for with be by as on are which from have this its at it or an were been has their "
    "these who will would should not all such they other between into under you your my",
    // Spanish
    "el los las y del que su sus para por con una es son se lo al como más este esta estos estas o no fue sobre entre "
    "también ha han sin desde hasta cuando muy pero tiene todo toda",
    // French
    "le les des et est du aux au une pour dans par sur qui ce cette ces sont été avec il elle ne pas ou leur leurs "
    "nous vous ont plus comme mais être son sa ses où ainsi entre",
    // German, Dutch, Danish, Norwegian, Swedish
    "der die das und den von mit ist auf für nicht ein eine einer eines dem zu im sich auch wird werden oder zum zur "
    "het een van niet zijn wordt voor met aan ook bij dat werd og det som til av är och att på inte från ett eller af "
    "ikke fra er blev "
    // Italian, Portuguese, Catalan, Galician, Romanian
    "di della degli delle dei nel nella alla che è sono gli dal dalla più anche questo os das "
    "uma são não em ao à pela pelo seu sua mais foi els amb dels aquest aquesta és què seva "
    "unha polo pola și în din cu pe este sunt care fost prin mai sau lui "
    // Polish, Czech, Slovak, Croatian, Hungarian, Finnish, Turkish, Indonesian, Swahili, Vietnamese
    "w na z że jest się nie oraz przez dla jak od po je že která který také jako sú pre alebo u da su za koji "
    "koja kao az hogy és egy nem vagy ja että ovat joka sekä ve bir bu için ile olarak olan yang dan di untuk dengan "
    "dari pada ini itu tidak dalam adalah ya wa kwa katika na ni za và của các là cho được có trong không",
};

}  // namespace hexaglot::text

#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

/// The words by which the personal data scan tells a name from what else follows a title.
namespace toolkit::personal_data {

consteval std::size_t count_words(std::string_view text) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

/// The words of a list, in alphabetical order.
template <std::size_t Count>
consteval std::array<std::string_view, Count> split_words(std::string_view text) {
  std::array<std::string_view, Count> words;
  for (std::string_view& word : words) {
    word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  std::ranges::sort(words);
  return words;
}

// Words that headings and the names of posts, groups and documents put behind a title. Left out,
// because councillors are called so: Ward, Grant, Hall, Page, Case, Bond, Law, Park, Day.
inline constexpr std::string_view things_text =
    "abuse access accident account accounts accreditation action actions activity address advice "
    "advocacy agenda agreement alarm alert alerts allowance allowances anti app appeal appendix "
    "approach assembly assessment assistance attack attacks attendance audit award awards "
    "awareness badge badges behaviour briefing briefings buddy buddying budget bulletin bullying "
    "call calls campaign candidacy care career casework centre champion champions charity charter "
    "checklist coaching code comics commitment commitments communication communications compact "
    "complaint complaints concern concerns conduct conference confidence connect conservative "
    "consultation contact contacts correspondence counselling course crime culture cyber data "
    "debate declaration definition democracy desktop details development digital dignity directory "
    "disclosure disclosures discussion diversity document documents domestic doorstep doorsteps "
    "draft education effectiveness election elections email emails emergency engagement enquiries "
    "enquiry equality equipment escalation essentials ethics event events evidence exit "
    "expectations expenses experience experiences external facebook family faq feedback finance "
    "folder form forms framework fund funding gaming gdpr general governance guidance guide "
    "guidelines handbook harassment hardware hate health help helpdesk helpline home homes hotline "
    "hours housing hr hub ict id images impact incident incidents inclusion independent induction "
    "information initiative inquiry insurance intelligence interest interests internal "
    "intervention intimidation intranet investigation involvement issues it journey justice labour "
    "laptop laptops leadership learning leave letter letters liberal line link list log lone lunch "
    "mailbox maternity matters meeting meetings mental mentoring messages microsoft minutes "
    "misconduct mobile moderation monitor motion news newsletter norms note notes office offices "
    "online open operation outlook pack pages parental parking part password pathway pay peer "
    "pensions performance personal phone photo photograph physical pilot plan planning plans "
    "pledge police policies policing policy poll pool portal portfolio principles privacy "
    "procedure procedures process profile profiles programme progress project protection protocol "
    "protocols public questionnaire questions recognition recruitment reference referral referrals "
    "register regulation regulations relations report reporting reports request requests "
    "resilience resource resources respect response responsibilities results retention review "
    "reviews rights risk risks role roles room rules safe safeguarding safety satisfaction scheme "
    "screen scrutiny section security self service services session sessions sharing site skills "
    "social software staff stalking standard standards statement statements stress structure "
    "summary supervision support surgeries surgery survey surveys system tablet teams technology "
    "template terms threat threats tolerance toolkit tracker training travel trial update updates "
    "upgrade victim victims video violence virtual visit visits voice webinar website week "
    "wellbeing wellness whistleblowing windows witness women word work working workload workshop "
    "workshops world year zero";
inline constexpr auto things = split_words<count_words(things_text)>(things_text);

// Posts, groups and authorities: "Cllr Chair of Standards", "Sergeant RelatedYearsFinder Team".
inline constexpr std::string_view roles_text =
    "adviser advisers advisor agency ambassador area assistant association authority board borough "
    "business cabinet candidate candidates chair chairman chairs chairwoman chancellor chief city "
    "clerk colleagues commission committee community constable coordinator corporate council "
    "councillor councillors councils county delegate democratic department deputy detective "
    "director district executive force former forum forums full governor group groups head human "
    "inspector inspectorate inspectors lead leader leaders leads legal liaison lieutenant local "
    "london manager managers mayor mayoress member members mentor mentors monitoring national "
    "neighbourhood network networks observer officer officers ombudsman operations ordinator "
    "overview panel panels parish parliament partner partners partnership president professional "
    "provost regional reporter representative representatives residents safer secretary senior "
    "sergeant speaker sub superintendent team town unit vice";
inline constexpr auto roles = split_words<count_words(roles_text)>(roles_text);

// Words that start a sentence behind a title, or join the words of a heading. Left out,
// because they are first names: April, June, August, Will.
inline constexpr std::string_view joining_words_text =
    "a about after all also although among an and another any are as asked at autumn because "
    "before being both but by can december do does during each eight either even every everybody "
    "everyone few fewer first five for four friday from had has have he her here his how however i "
    "if in into is its january july last later less madam many march monday more most much my "
    "neither new next nine no nobody none nor not nothing november now october of off on once one "
    "only or other others our out over per saturday second september seven she should since six so "
    "some spring still such summer sunday ten than that the their then there these they third this "
    "those three thursday to today together too tuesday two under until up us was we wednesday "
    "were what when where which while who whose why winter with within without you your";
inline constexpr auto joining_words =
    split_words<count_words(joining_words_text)>(joining_words_text);

// In small letters in front of a capital: ap Rhys, de la Cruz, von Berg.
inline constexpr std::string_view particles_text =
    "ab al ap av bin bint da dal das de del della den der di dos du el ferch ibn la le mac ter van "
    "verch von zu";
inline constexpr auto particles = split_words<count_words(particles_text)>(particles_text);

// In front of a role, not of a name: "lent each councillor Ring doorbells", "on her own PC. Rural".
inline constexpr std::string_view determiners_text =
    "a an another any each every her his its my no one our own per that the their this your";
inline constexpr auto determiners = split_words<count_words(determiners_text)>(determiners_text);

// In front of a rank, where another capital says that a council's name ends: Three Rivers DC.
inline constexpr std::string_view police_words_text =
    "acting beat cid community constabulary detective local neighbourhood police team temporary "
    "ward";
inline constexpr auto police_words = split_words<count_words(police_words_text)>(police_words_text);

}  // namespace toolkit::personal_data

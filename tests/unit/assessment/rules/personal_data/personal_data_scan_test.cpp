#include "toolkit/assessment/rules/personal_data/personal_data_scan.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using toolkit::find_personal_data;
using toolkit::PersonalData;

std::vector<std::string> found_in(std::string_view text) {
  constexpr std::array<std::string_view, 6> names = {"email",  "phone", "postcode",
                                                     "person", "crime", "link"};
  std::vector<std::string> found;
  for (const auto& [kind, begin, end] : find_personal_data(text)) {
    REQUIRE(begin < end);
    REQUIRE(end <= text.size());
    std::string line(names.at(static_cast<std::size_t>(kind)));
    line += ": ";
    line += text.substr(begin, end - begin);
    found.push_back(line);
  }
  return found;
}

struct Row {
  std::string_view text;
  std::string_view found;
};

/// Each text has one match of the kind and nothing else.
void check_each(std::string_view kind, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text) == std::vector{std::string(kind) + ": " + std::string(row.found)});
  }
}

void check_nothing(const std::vector<std::string_view>& texts) {
  for (const std::string_view text : texts) {
    CAPTURE(text);
    CHECK(found_in(text).empty());
  }
}

TEST_CASE("e-mail addresses are found") {
  const std::vector<Row> rows = {
      {"jane@example.org", "jane@example.org"},
      {"Write to jane.smith@harrowmere.gov.uk.", "jane.smith@harrowmere.gov.uk"},
      {"(members_safety@council.example)", "members_safety@council.example"},
      {"mailto:a.b-c+d@sub.example.co.uk?subject=x", "a.b-c+d@sub.example.co.uk"},
      {"'jane@example.org'", "jane@example.org"},
      {"jane.o'neil@example.org", "jane.o'neil@example.org"},
      {"Llŷr@example.org", "Llŷr@example.org"},
      {"<J1@EXAMPLE.ORG>,", "J1@EXAMPLE.ORG"},
      {"...jane@example.org...", "jane@example.org"},
      {"@jane@social.example", "jane@social.example"},
      {"jane@harrowmere.local", "jane@harrowmere.local"},
  };
  check_each("email", rows);
}

TEST_CASE("what has an at sign and no address is left alone") {
  check_nothing({"@harrowmere", "jane@work", "jane @ example.org", "5 visits @4.30 each", "a@b",
                 "x@10.0.0.1", "jane@.org", "jane@example.", "@", "@@", "jane@example.c"});
}

TEST_CASE("telephone numbers are found") {
  const std::vector<Row> rows = {
      {"on 01632 960123.", "01632 960123"},
      {"01632960123", "01632960123"},
      {"01632 960 123", "01632 960 123"},
      {"(01632) 960123", "(01632) 960123"},
      {"(01632 960123)", "01632 960123"},
      {"01632-960-123", "01632-960-123"},
      {"01632.960123", "01632.960123"},
      {"01632\u00a0960123", "01632\u00a0960123"},
      {"01632\n960123", "01632\n960123"},
      {"01632 \u2013 960123", "01632 \u2013 960123"},
      {"020 7946 0018", "020 7946 0018"},
      {"(020) 7946-0018", "(020) 7946-0018"},
      {"tel:07700900123", "07700900123"},
      {"07700 900123 ext 4", "07700 900123"},
      {"0303 123 4567", "0303 123 4567"},
      {"0800 123 456", "0800 123 456"},  // ten digits
      {"+44 1632 960123", "+44 1632 960123"},
      {"+44 (0)1632 960123", "+44 (0)1632 960123"},
      {"+44(0) 20 7946 0018", "+44(0) 20 7946 0018"},
      {"(+44) 7700 900123", "(+44) 7700 900123"},
      {"+447700900123", "+447700900123"},
      {"0044 1632 960123", "0044 1632 960123"},
      {"01632 960123 31 of 42 rang", "01632 960123"},
      {"01632 960123/4", "01632 960123"},
  };
  check_each("phone", rows);
  CHECK(found_in("01632 960123/07700 900123") ==
        std::vector<std::string>{"phone: 01632 960123", "phone: 07700 900123"});
}

TEST_CASE("other numbers are left alone") {
  check_nothing({"Ring 101, or 999 in an emergency; 111 otherwise.",
                 "the Samaritans on 116 123",
                 "2026-03-02",
                 "20/01/2026",
                 "02-03-2026",
                 "01 02 2026 12 30",
                 "14.05.2026",
                 "2025-26 and 2026/27",
                 "DS-2026-031",
                 "SC/26/14",
                 "minute 014/2026",
                 "31 of 42",
                 "\u00a31,000,000",
                 "\u00a30163296012",
                 "00:30 to 01:45",
                 "0930 to 1230",
                 "0 1 0 1 0 1 0 1 0 1 0 1",
                 "0900-1700",
                 "0123456789012",
                 "AB01632960123",
                 "01632960123B",
                 "DS-01632960123",
                 "01632 960123-AB",
                 "1.01632960123",
                 "https://www.harrowmere.example/news/01632960123",
                 "+44",
                 "+44 (0)",
                 "0044 12",
                 "0000 000 0000",
                 "0432 123 4567",
                 "01632 9601"});
}

TEST_CASE("postcodes are found") {
  const std::vector<Row> rows = {
      {"at HP1 2AB.", "HP1 2AB"},
      {"HP12AB", "HP12AB"},
      {"SW1A 1AA", "SW1A 1AA"},
      {"SW1A1AA", "SW1A1AA"},
      {"M1 1AE", "M1 1AE"},
      {"M11AE", "M11AE"},
      {"(B33 8TH)", "B33 8TH"},
      {"CR2 6XH,", "CR2 6XH"},
      {"DN55 1PT", "DN55 1PT"},
      {"W1A 0AX", "W1A 0AX"},
      {"HP1\u00a02AB", "HP1\u00a02AB"},
      {"Market Hall, HP1\n2AB", "HP1\n2AB"},
      {"hp1 2ab", "hp1 2ab"},
      {"sw1a 1aa", "sw1a 1aa"},
  };
  check_each("postcode", rows);
  CHECK(found_in("HP1 2AB/HP1 2AD").size() == 2);
}

TEST_CASE("what only resembles a postcode is left alone") {
  check_nothing({"E12",
                 "FP-10",
                 "A1 5km",
                 "E1 2nd edition",
                 "E1 2AC",
                 "HP1 2CI",
                 "HP1 2A",
                 "HP1 2ABC",
                 "XHP1 2AB",
                 "QP1 2AB",
                 "AI1 2AB",
                 "SW1C 1AA",
                 "HP123 2AB",
                 "HP1-2AB",
                 "hp12ab",
                 "hp1 2nd edition",
                 "e1 2ab",
                 "Hp1 2ab",
                 "FP-HP1 2AB",
                 "HP1",
                 "COVID19",
                 "DS-2026-031",
                 "H1 N1",
                 "B2 1st floor",
                 "the M25 3 miles off",
                 "WCAG 2.2 AA"});
}

TEST_CASE("names behind a title are found") {
  const std::vector<Row> rows = {
      {"met Cllr Smith on", "Cllr Smith"},
      {"Cllr. Smith", "Cllr. Smith"},
      {"Cllr Jane Smith, chair", "Cllr Jane Smith"},
      {"Cllr J Smith", "Cllr J Smith"},
      {"Cllr J. A. Smith", "Cllr J. A. Smith"},
      {"Cllr J.A. Smith", "Cllr J.A. Smith"},
      {"Cllr JA Smith", "Cllr JA Smith"},
      {"Cllr Jane A. Smith", "Cllr Jane A. Smith"},
      {"Cllr Will June", "Cllr Will June"},
      {"Cllr\nSmith", "Cllr\nSmith"},
      {"Cllr Smith's report", "Cllr Smith"},
      {"Cllr Smith\u2019s report", "Cllr Smith"},
      {"Cllr SMITH", "Cllr SMITH"},
      {"CLLR JANE SMITH", "CLLR JANE SMITH"},
      {"cllr Smith", "cllr Smith"},
      {"ex-Cllr Smith", "Cllr Smith"},
      {"Cllr Ward", "Cllr Ward"},
      {"Cllr Smith Chair of the panel", "Cllr Smith"},
      {"Cllrs Smith and Jones", "Cllrs Smith and Jones"},
      {"Cllrs Smith, O'Neil, and Van Berg", "Cllrs Smith, O'Neil, and Van Berg"},
      {"Councillor Smith", "Councillor Smith"},
      {"Councillor Jane Smith", "Councillor Jane Smith"},
      {"with councillor Jane Smith", "councillor Jane Smith"},
      {"Councillors Smith & Jones", "Councillors Smith & Jones"},
      {"Cllr Dr Smith", "Cllr Dr Smith"},
      {"Mr Smith", "Mr Smith"},
      {"Mr. and Mrs. Smith", "Mrs. Smith"},
      {"Ms Li", "Ms Li"},
      {"Miss Jones", "Miss Jones"},
      {"Mx Green", "Mx Green"},
      {"Dr Foster", "Dr Foster"},
      {"Prof. Jane Smith", "Prof. Jane Smith"},
      {"Rev. Brown", "Rev. Brown"},
      {"Sir John Smith", "Sir John Smith"},
      {"Dame Jane", "Dame Jane"},
      {"Lord Smith of Harrow", "Lord Smith"},
      {"Lady Smith", "Lady Smith"},
      {"Cllr Llŷr", "Cllr Llŷr"},
      {"Cllr Llŷ\u0302r Huws", "Cllr Llŷ\u0302r Huws"},
      {"Mrs Ångström", "Mrs Ångström"},
      {"Cllr O'Neil", "Cllr O'Neil"},
      {"Cllr O\u2019Neil's", "Cllr O\u2019Neil"},
      {"Cllr ap Rhys", "Cllr ap Rhys"},
      {"Mr von Berg", "Mr von Berg"},
      {"Mr Jan van der Berg", "Mr Jan van der Berg"},
      {"Ms d'Arcy", "Ms d'Arcy"},
      {"Mr al-Hassan", "Mr al-Hassan"},
      {"Cllr Smith-Jones", "Cllr Smith-Jones"},
      {"PC Smith", "PC Smith"},
      {"Contact PC Smith", "PC Smith"},
      {"to Neighbourhood PC Ng", "PC Ng"},
      {"WPC Smith", "WPC Smith"},
      {"PCSO A. Smith", "PCSO A. Smith"},
      {"Sgt. Smith", "Sgt. Smith"},
      {"Sergeant Jones said", "Sergeant Jones"},
      {"Insp Smith", "Insp Smith"},
      {"Chief Inspector Jane Smith", "Inspector Jane Smith"},
      {"Supt Smith", "Supt Smith"},
      {"Superintendent Smith", "Superintendent Smith"},
      {"with DC Smith", "DC Smith"},
      {"Ask DS Smith", "DS Smith"},
      {"DI Smith", "DI Smith"},
      {"DCI Smith", "DCI Smith"},
      {"by CI Smith", "CI Smith"},
  };
  check_each("person", rows);
  CHECK(found_in("Cllr Smith Cllr Jones") ==
        std::vector<std::string>{"person: Cllr Smith", "person: Cllr Jones"});
}

TEST_CASE("titles and roles without a name are left alone") {
  check_nothing({"Cllr Safety Champion",
                 "Cllr Code of Conduct",
                 "PC laptop",
                 "a PC Laptop Scheme",
                 "Inspector of Taxes",
                 "Dear Sir",
                 "Dear Sir or Madam",
                 "Sir/Madam",
                 "Councillor Support Officer",
                 "Councillor Development Charter",
                 "Councillor Lone-Working Guide",
                 "Councillor Grant Scheme",
                 "Councillor Ward Budget",
                 "Councillor Call for Action",
                 "Councillor GDPR Training",
                 "Councillor A and Councillor B",
                 "Cllr X said",
                 "Cllr A. The rest",
                 "Mr Y's report",
                 "Councillors\u2019 Commission",
                 "Councillor-led",
                 "Cllrs and Officers",
                 "North Harrow DC Standards",
                 "by Three Rivers DC Harassment was reported",
                 "the old North Harrow DC Offices",
                 "Chief Inspector and Sergeant",
                 "the Inspector said",
                 "from the Inspector. Harrowmere agreed",
                 "asked a councillor. Harrowmere agreed",
                 "on her own PC. Harrowmere lends one",
                 "gave each councillor Ring doorbells",
                 "told councillors Thames Valley Police",
                 "Sergeant Neighbourhood Team",
                 "The Lord Mayor",
                 "Lady Mayoress",
                 "Lord Lieutenant",
                 "House of Lords",
                 "Miss Monday's meeting",
                 "Ms Teams",
                 "Prof. Standards Department",
                 "Rev 2",
                 "Rev B",
                 "DS-2026-031",
                 "DS Team",
                 "Dr",
                 "Cllr",
                 "Cllr Wellbeing2",
                 "Cllr\n\nSmith",
                 "Cllr, Smith",
                 "@Cllr Smith",
                 "xCllr Smith",
                 "Cllr HR Support",
                 "Cllr e-Learning",
                 "Cllr LGA",
                 "DC Comics",
                 "Councillor Self-Assessment"});
}

TEST_CASE("crime references are found") {
  const std::vector<Row> rows = {
      {"crime ref 42/12345/26", "crime ref 42/12345/26"},
      {"Crime reference: 4212345.", "Crime reference: 4212345"},
      {"crime ref. no. C1234567", "crime ref. no. C1234567"},
      {"CRIME REFERENCE NUMBER 4212345/26", "CRIME REFERENCE NUMBER 4212345/26"},
      {"crime number 1234", "crime number 1234"},
      {"crime number is 1234", "crime number is 1234"},
      {"crime no #12345", "crime no #12345"},
      {"CRN 55123456", "CRN 55123456"},
      {"CAD 1234", "CAD 1234"},
      {"CAD log 1234", "CAD log 1234"},
      {"CAD 2026 of 14/05/2026", "CAD 2026 of 14/05/2026"},
      {"log 123 of 14/05/2026", "log 123 of 14/05/2026"},
      {"log 12 of 14 May", "log 12 of 14 May"},
      {"Log 7 on 2026-05-14", "Log 7 on 2026-05-14"},
      {"log number 4512", "log number 4512"},
      {"incident ref 45-12345", "incident ref 45-12345"},
      {"Incident number 45123,", "Incident number 45123"},
      {"incident log 451", "incident log 451"},
      {"police reference 4512345", "police reference 4512345"},
      {"URN 12AB34567", "URN 12AB34567"},
      {"(42/12345/26)", "42/12345/26"},
      {"12/34567/26", "12/34567/26"},
      {"2300123/26", "2300123/26"},
      {"26*123456", "26*123456"},
      {"*26*123456*", "26*123456"},
      {"01CC/1234/26", "01CC/1234/26"},
      {"42/12345/2026", "42/12345/2026"},
  };
  check_each("crime", rows);
}

TEST_CASE("records, dates and counts are no crime references") {
  check_nothing({"SC/26/14",
                 "DS-2026-031",
                 "incident ref DS-2026-031",
                 "14/05/2026",
                 "14/05/26",
                 "2025/26",
                 "31/42",
                 "24/01234/FUL",
                 "12/2026/14",
                 "2026/1234",
                 "1234/56",
                 "crime number 12",
                 "crime reference numbers were asked for in 120 cases",
                 "crime figures 2025/26",
                 "the crime number is kept",
                 "crime ref 2025/26",
                 "incident log 2025-26",
                 "incident numbers fell from 120 in 2024",
                 "police number 101",
                 "the log of 14 calls",
                 "log 12 of 31",
                 "log 4512",
                 "cad 1234",
                 "an urn 1234 years old",
                 "CAD drawings 2024",
                 "CRN",
                 "URN",
                 "backlog 123 of 14/05/2026",
                 "X/42/12345/26",
                 "42/12345/26-B",
                 "42/12345/26/3"});
}

TEST_CASE("links that open for staff only are found") {
  check_each(
      "link",
      {
          {"https://harrowmere.sharepoint.com/sites/x.",
           "https://harrowmere.sharepoint.com/sites/x"},
          {"harrowmere-my.sharepoint.com/personal", "harrowmere-my.sharepoint.com/personal"},
          {"(https://onedrive.live.com/?id=1)", "https://onedrive.live.com/?id=1"},
          {"https://teams.microsoft.com/l/channel/1", "https://teams.microsoft.com/l/channel/1"},
          {"//intranet/safety", "//intranet/safety"},
          {"//intranet.harrowmere.gov.uk", "//intranet.harrowmere.gov.uk"},
          {"HTTP://Intranet/Safety", "HTTP://Intranet/Safety"},
          {"intranet.harrowmere.gov.uk", "intranet.harrowmere.gov.uk"},
          {"https://staff-intranet.harrowmere.gov.uk/x",
           "https://staff-intranet.harrowmere.gov.uk/x"},
          {"http://dems/abuse", "http://dems/abuse"},
          {"http://localhost:8080", "http://localhost:8080"},
          {"https://wiki.harrowmere.local/x", "https://wiki.harrowmere.local/x"},
          {"https://wiki.internal:8443/", "https://wiki.internal:8443/"},
          {"wiki.harrowmere.local/x", "wiki.harrowmere.local/x"},
          {R"(\\files01\dems\log.xlsx,)", R"(\\files01\dems\log.xlsx)"},
          {R"(see S:\Dems\log.xlsx)", R"(S:\Dems\log.xlsx)"},
          {"file:///srv/dems/log.xlsx", "file:///srv/dems/log.xlsx"},
          {"<file://files01/dems>", "file://files01/dems"},
          {"\u201chttp://dems/abuse\u201d", "http://dems/abuse"},
      });
}

TEST_CASE("links that anybody can open are left alone") {
  check_nothing({"https://www.harrowmere.example/reporting-abuse",
                 "evidence/survey.md",
                 "https://www.harrowmere.example/intranet.html",
                 "http://",
                 "https://\u2026",
                 "https://www.example.org/?to=intranet.example.org",
                 "file://",
                 "and//or",
                 "saved on SharePoint",
                 "saved on OneDrive.It works",
                 "on the intranet.The page",
                 "to the council.Internal audit",
                 "www.local-government.example",
                 "X:",
                 "10:30",
                 R"(a\b)",
                 R"(\\)",
                 R"(\\files01)",
                 "//",
                 "sharepoint",
                 "notsharepoint.com",
                 "https://teams.example.org"});
}

TEST_CASE("a line can hold several matches, in order and without overlaps") {
  CHECK(found_in("Cllr Smith (jane@example.org, 01632 960123), HP1 2AB: CAD 1234, //intranet/x") ==
        std::vector<std::string>{"person: Cllr Smith", "email: jane@example.org",
                                 "phone: 01632 960123", "postcode: HP1 2AB", "crime: CAD 1234",
                                 "link: //intranet/x"});
}

TEST_CASE("ordinary council prose is left alone") {
  check_nothing({
      "The survey went to all 42 members in February 2026; 31 of 42 replied, up from 19 of 42.",
      "Since 1 April 2025 every councillor has had a named officer to ring out of hours.",
      "The Monitoring Officer and the Head of Democratic Services meet on the first Monday.",
      "Standards Committee, 16 July 2026, minute SC/26/14, approved the plan unanimously.",
      "We spent £12,500 on cameras and £1,000,000 was never on the table.",
      "Members ring 101, or 999 if somebody is in danger, and then tell the duty manager.",
      "The drop-in is from 17:30 to 20:30 on every third Thursday in Room B2, 1st floor.",
      "Between 2023-24 and 2025/26 the share that felt safe rose from 58% to 73.8%.",
      "Councillor Development Charter Plus was awarded in 2025 and runs for 3 years.",
      "The Councillor Support Officer keeps the log; it had 14 entries in the year.",
      "Our Councillor Safety Champion reports to full council twice a year.",
      "Chief Inspector, Inspector and Sergeant all changed within six months.",
      "The neighbourhood inspector came to four of the six meetings.",
      "A sergeant spoke for half an hour about stalking and malicious messages.",
      "The Inspector said that a single point of contact would be named by June.",
      "Thames Valley Police and the council renewed the agreement on 13 January 2026.",
      "See https://www.harrowmere.example/councillors/safety and the page on gov.uk.",
      "Evidence E1, E2 and E12 support this; FP-7 and FP-10 will take it further.",
      "The file note DS-2026-031 and the record MO-2024-003 are held by the team.",
      "North Harrow DC Standards Committee had looked at the same question in 2022.",
      "Each member was lent a PC. Training followed in May, in four sessions of 2 hours.",
      "The LGA's Debate Not Hate work and Civility in Public Life shaped our statement.",
      "Members of the Labour, Conservative and Liberal Democrat groups and 2 independents came.",
      "Dear Sir or Madam is how most of the letters begin; the worst have no greeting at all.",
      "The Lord Mayor and the Lady Mayoress stopped publishing where they would be.",
      "In Ward 7, 3 of 5 surgeries were moved to the library and 1 went online.",
      "The Lord Lieutenant opened the hub, and the House of Lords committee quoted our report.",
      "We read the Nolan principles out at the start of each annual meeting.",
      "The 2025 Act, section 32, lets members keep a home address off the register.",
      "Risk was scored 4 x 5 = 20 before and 2 x 5 = 10 after the measures.",
      "Councillor A had 26 messages in one night; Councillor B had none.",
      "Cllr X asked not to be named, and Mr Y wrote the letters.",
      "A crime reference was given in 3 of the 8 cases; the crime number is kept on the file.",
      "Incidents: 12 in 2023-24, 9 in 2024-25, 14 in 2025-26 (of which 5 went to the police).",
      "Log of calls to the duty line: 4 in Q1, 7 in Q2, 0 in Q3 and 3 in Q4.",
      "The form is on the intranet, under Members, and on paper in the group rooms.",
      "Papers are kept on SharePoint and shared in Teams; no copies go to OneDrive.",
      "The Democratic Services team (DS) and the Development and Inclusion lead (DI) wrote it.",
      "Personal safety evening at the Market Hall on 21/09/2025: 22 councillors came.",
      "Each got an alarm, a checklist, and a card with the numbers of three services.",
      "Councillor Induction Programme, May 2026: 36 of 42 came, or 86 per cent.",
      "The Councillors' Guide to Handling Intimidation is linked from the handbook.",
      "Version 2.1 of the lone-working policy, of 3 March 2026, replaces version 1.4.",
      "Councillor Wellbeing Survey: question 4 (support) scored 3.9, question 5 scored 4.2.",
      "The M25 closed and 2 members joined by telephone; the A41 and the B488 were clear.",
      "The council's @harrowmere account was moderated for 8 hours a day, 0800 to 1600.",
      "Deputy Chief Constable and Police and Crime Commissioner both signed the statement.",
      "The Health and Safety Adviser visited 11 homes and 6 surgery venues, 17 in all.",
      "Ratio of officers to members is 1:12; the target for 2026/27 is 1:10.",
      "It was agreed, 24 votes to 16 with 2 abstentions, to adopt the LGA Model Code 2020.",
      "The ICO register entry was renewed on 2026-03-31; the DPIA dates from 2025-11-04.",
      "Advice on social media: mute, block, report; never reply after 22:00.",
      "PC, laptop and phone are all set to hide the home address by default.",
      "Miss a meeting, and somebody rings you: that is the welfare rule for all members.",
      "A doctor's note is not needed, and no Dr or Prof is asked for an opinion.",
      "Lone working, home visits and surgeries each have one page; the whole is 12 pages.",
      "Councillor Code of Conduct: 3 complaints upheld, 9 rejected, 2 resolved informally.",
      "We score this 1 out of 2, as the police-4 agreement lapsed for 0.5 of the year.",
      "The Superintendent is the executive lead; Operation Bridger covers MPs and Operation Ford "
      "candidates.",
      "Planning Inspectorate hearings were held behind glass, as were 2 licensing panels.",
      "Planning application 24/01234/FUL drew 412 objections, some of them abusive.",
      "Bus passes and parking permits (zone E1, E2 or M11) show no names any more.",
      "The Jo Cox Foundation's checklist was sent to all members on 16 June 2025.",
      "Seven councillors, from every group and from none, went through our answers.",
      "Officers on call: 1 at weekends, 2 on election night (7 May 2026, 22:00 to 04:30).",
      "Councillor Community Grants of 500 pounds paid for 3 doorbells with cameras.",
      "ISO 27001, Cyber Essentials and WCAG 2.2 AA do not come into this.",
      "The Sergeant at Mace now stands at the door, and the Mayor reads the rules aloud.",
  });
}

TEST_CASE("bytes that are no UTF-8 do no harm") {
  check_nothing(
      {"", "\xff", "\xc3", "Cllr \xff", "Cllr \xc5", "\xe2\x80", "+", "(", "\\", "Cllr "});
  CHECK(found_in("\xff"
                 "jane@example.org\xff") == std::vector<std::string>{"email: jane@example.org"});
}

TEST_CASE("long texts of half a match take no time to speak of") {
  // A scan that starts over at every byte would take minutes for each of these.
  constexpr std::size_t size = 1 << 18;
  for (const std::string_view unit :
       {"a",   "a.",      "a@",        "a@a@a@",        "a@a.",    "0 0 0 0 ", "0",         "01 ",
        "(0",  "+44 ",    "Cllr ",     "Cllr",          "Cllr A.", "Cllr ap ", "Cllrs A, ", "A-",
        "DC ", "Aa DC ",  "M1 ",       "crime ref no ", "log ",    "1/",       "\\",        "\\\\a",
        "//",  "x.local", "intranet.", "https://",      "file://", " ",        "\xff"}) {
    CAPTURE(unit);
    std::string text;
    while (text.size() < size) text += unit;
    CHECK(find_personal_data(text).size() < size);
  }
}

}  // namespace

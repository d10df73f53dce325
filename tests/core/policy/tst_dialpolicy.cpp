// SPDX-License-Identifier: GPL-3.0-or-later
// security.md 3.4 and 3.5 as a table: text and settings in, decision for each source out.
#include "core/policy/dialpolicy.h"
#include "tests/support/locations.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Jackfield;
using Action = PolicyDecision::Action;
using Rule = PolicySettings::Rule;

namespace {

constexpr auto Dial = Action::Dial;
constexpr auto Prompt = Action::Prompt;
constexpr auto Refuse = Action::Refuse;

PolicySettings listed(Rule links, Rule programs)
{
    PolicySettings settings;
    settings.links = links;
    settings.programs = programs;
    settings.countries = {QStringLiteral("DE"), QStringLiteral("AT"), QStringLiteral("CH")};
    return settings;
}

PolicyDecision decided(const QString &text, NumberOrigin origin, Source::Kind kind,
                       const PolicySettings &settings = listed(Rule::Ask, Rule::Dial))
{
    return decide(resolveNumber(text, munich(), origin), munich(), {kind, {}}, settings);
}

struct Case
{
    const char *name;
    const char *text;
    DialRisk risk;
    Action keypad;
    Action program;
    Action linkAsk;
    Action linkNational;
    Action linkDial;
};

class DialPolicyTable : public testing::TestWithParam<Case>
{
protected:
    /// As the Dialer does: what a person types may hold * and #, links may not.
    static PolicyDecision link(Rule rule)
    {
        return decided(QString::fromUtf8(GetParam().text), NumberOrigin::Link, Source::Kind::Link,
                       listed(rule, Rule::Dial));
    }
    static PolicyDecision typed(Source::Kind kind)
    {
        return decided(QString::fromUtf8(GetParam().text), NumberOrigin::Typed, kind);
    }
};

TEST_P(DialPolicyTable, byKeypad)
{
    EXPECT_EQ(typed(Source::Kind::Keypad).action, GetParam().keypad);
    EXPECT_EQ(typed(Source::Kind::Keypad).risk, GetParam().risk);
}

TEST_P(DialPolicyTable, byProgram)
{
    EXPECT_EQ(typed(Source::Kind::Program).action, GetParam().program);
}

TEST_P(DialPolicyTable, byLink)
{
    EXPECT_EQ(link(Rule::Ask).action, GetParam().linkAsk);
    EXPECT_EQ(link(Rule::National).action, GetParam().linkNational);
    EXPECT_EQ(link(Rule::Dial).action, GetParam().linkDial);
}

TEST_P(DialPolicyTable, refusesAllButEmergenciesWhenSwitchedOff)
{
    const Action expected = GetParam().risk == DialRisk::Emergency ? Prompt : Refuse;
    EXPECT_EQ(link(Rule::Refuse).action, expected);
    EXPECT_EQ(decided(QString::fromUtf8(GetParam().text), NumberOrigin::Typed,
                      Source::Kind::Program, listed(Rule::Ask, Rule::Refuse))
                  .action,
              expected);
}

TEST_P(DialPolicyTable, neverDialsWithoutAQuestionWhenProgramsAreAsked)
{
    const auto decision = decided(QString::fromUtf8(GetParam().text), NumberOrigin::Typed,
                                  Source::Kind::Program, listed(Rule::Ask, Rule::Ask));
    EXPECT_EQ(decision.action, GetParam().program == Dial ? Prompt : GetParam().program);
}

TEST_P(DialPolicyTable, saysWhyItDoesNotDial)
{
    for (const auto &decision :
         {typed(Source::Kind::Keypad), typed(Source::Kind::Program), link(Rule::Ask)})
        EXPECT_EQ(decision.reason.isEmpty(), decision.action == Dial);
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(Security, DialPolicyTable, testing::Values(
    //   name              text                        risk                      keypad  program link: Ask National Dial
    Case {"national",      "+49891234567",             DialRisk::Normal,         Dial,   Dial,   Prompt, Dial,   Dial},
    Case {"internal",      "101",                      DialRisk::Normal,         Dial,   Dial,   Prompt, Dial,   Dial},
    Case {"service",       "115",                      DialRisk::Normal,         Dial,   Dial,   Prompt, Dial,   Dial},
    Case {"listedCountry", "+43123456789",             DialRisk::Normal,         Dial,   Dial,   Prompt, Prompt, Dial},
    Case {"foreign",       "+12145550123",             DialRisk::ForeignCountry, Dial,   Prompt, Prompt, Prompt, Prompt},
    Case {"withTail",      "+49891234567,,9999#",      DialRisk::Normal,         Dial,   Dial,   Prompt, Dial,   Dial},
    Case {"emergency",     "112",                      DialRisk::Emergency,      Dial,   Prompt, Prompt, Prompt, Prompt},
    Case {"outsideEmergency", "0112",                  DialRisk::Emergency,      Dial,   Prompt, Prompt, Prompt, Prompt},
    Case {"premium",       "+49900123456",             DialRisk::Premium,        Prompt, Refuse, Refuse, Refuse, Refuse},
    Case {"directory",     "11833",                    DialRisk::Premium,        Prompt, Refuse, Refuse, Refuse, Refuse},
    Case {"satellite",     "+881612345678",            DialRisk::Premium,        Prompt, Prompt, Prompt, Prompt, Prompt},
    Case {"doubtfulPremium", "49900123456",            DialRisk::Premium,        Prompt, Refuse, Refuse, Refuse, Refuse},
    Case {"saidPremium",   "tel:0800123456;premium-rate=yes", DialRisk::Premium, Prompt, Prompt, Prompt, Prompt, Prompt},
    Case {"ask",           "498999998123",             DialRisk::Doubtful,       Prompt, Prompt, Prompt, Prompt, Prompt},
    Case {"emergencyElsewhere", "911",                 DialRisk::Doubtful,       Prompt, Prompt, Prompt, Prompt, Prompt},
    Case {"askNoProposal", "+0122",                    DialRisk::NotDialable,    Refuse, Refuse, Refuse, Refuse, Refuse},
    Case {"reject",        "hello",                    DialRisk::NotDialable,    Refuse, Refuse, Refuse, Refuse, Refuse},
    Case {"address",       "sip:alice@example.com",    DialRisk::NotDialable,    Refuse, Refuse, Refuse, Refuse, Refuse},
    Case {"code",          "*21*0900123456#",          DialRisk::FeatureCode,    Dial,   Prompt, Refuse, Refuse, Refuse}),
    [](const auto &test) { return std::string(test.param.name); });
// clang-format on

TEST(DialPolicy, listsTheOwnCountryAlways)
{
    PolicySettings settings;
    EXPECT_EQ(decided(QStringLiteral("+49891234567"), NumberOrigin::Typed, Source::Kind::Program,
                      settings)
                  .action,
              Dial);
    EXPECT_EQ(decided(QStringLiteral("+43123456789"), NumberOrigin::Typed, Source::Kind::Program,
                      settings)
                  .action,
              Prompt);
    settings.countries = {QStringLiteral("AT")};
    EXPECT_EQ(decided(QStringLiteral("+49891234567"), NumberOrigin::Typed, Source::Kind::Program,
                      settings)
                  .action,
              Dial);
    EXPECT_EQ(decided(QStringLiteral("+43123456789"), NumberOrigin::Typed, Source::Kind::Program,
                      settings)
                  .action,
              Dial);
}

TEST(DialPolicy, knowsTheOwnCountryByItsCodeWhereTheProfileNamesNone)
{
    Location codesOnly = munich();
    codesOnly.country.clear();
    const auto risk = [&codesOnly](const QString &text) {
        return riskOf(resolveNumber(text, codesOnly, NumberOrigin::Typed), codesOnly, {});
    };
    EXPECT_EQ(risk(QStringLiteral("089 1234567")), DialRisk::Normal);
    EXPECT_EQ(risk(QStringLiteral("+43123456789")), DialRisk::ForeignCountry);
}

TEST(DialPolicy, tellsCountriesOfOneCodeApart)
{
    const Resolution jamaica =
        resolveNumber(QStringLiteral("+18765550123"), dallas(), NumberOrigin::Typed);
    EXPECT_EQ(riskOf(jamaica, dallas(), {}), DialRisk::ForeignCountry);
    const Resolution texas =
        resolveNumber(QStringLiteral("+14695550123"), dallas(), NumberOrigin::Typed);
    EXPECT_EQ(riskOf(texas, dallas(), {}), DialRisk::Normal);
}

TEST(DialPolicy, neverLetsALinkSendACode)
{
    Resolution code = resolveNumber(QStringLiteral("*21#"), munich(), NumberOrigin::Typed);
    EXPECT_EQ(
        decide(code, munich(), {Source::Kind::Link, {}}, listed(Rule::Dial, Rule::Dial)).action,
        Refuse);
}

// bad-inputs.csv, interface tel-uri: the rows that are about text, with their expected decision.
struct BadLink
{
    const char *name;
    QString text;
    Action action;
    const char *dialled; ///< What would be dialled, without outside-line prefix.
};

class BadLinks : public testing::TestWithParam<BadLink>
{ };

TEST_P(BadLinks, areDecidedAsExpected)
{
    const BadLink &row = GetParam();
    const Resolution resolution = resolveNumber(row.text, munich(), NumberOrigin::Link);
    EXPECT_EQ(decide(resolution, munich(), {Source::Kind::Link, {}}, listed(Rule::Ask, Rule::Dial))
                  .action,
              row.action);
    EXPECT_EQ(resolution.dial, QString::fromLatin1(row.dialled));
}

// clang-format off
INSTANTIATE_TEST_SUITE_P(TelUri, BadLinks, testing::Values(
    BadLink {"G00_ok", QStringLiteral("tel:+49891234567"), Prompt, "0891234567"},
    BadLink {"G03_uppercase_scheme", QStringLiteral("TEL:0891234567"), Prompt, "0891234567"},
    BadLink {"G04_qt_option_after", QStringLiteral("tel:123 -platformpluginpath \\\\evil\\share"), Refuse, ""},
    BadLink {"G08_value_begins_with_dash", QStringLiteral("tel:--help"), Refuse, ""},
    BadLink {"G11_ctrl_d_nettapi", QStringLiteral("tel:101%04!<dial><uid=107><addr=900>"), Refuse, ""},
    BadLink {"G12_feature_code", QStringLiteral("tel:*21*0900123456%23"), Refuse, ""},
    BadLink {"G13_premium", QStringLiteral("tel:+49900123456"), Refuse, "0900123456"},
    BadLink {"G14_premium_rate_param", QStringLiteral("tel:0800123456;premium-rate=yes"), Prompt, "0800123456"},
    BadLink {"G15_phone_context_injection", QStringLiteral("tel:112;phone-context=+4989"), Refuse, ""},
    BadLink {"G16_isub", QStringLiteral("tel:+49891234567;isub=1234"), Prompt, "0891234567"},
    BadLink {"G17_postdial", QStringLiteral("tel:+49891234567,,9999#"), Prompt, "0891234567"},
    BadLink {"G18_long", QStringLiteral("tel:") + QString(100'000, u'1'), Refuse, ""},
    BadLink {"G19_empty", QStringLiteral("tel:"), Refuse, ""},
    BadLink {"G20_other_scheme", QStringLiteral("javascript:alert(1)"), Refuse, ""},
    BadLink {"G21_file_scheme", QStringLiteral("file:///etc/passwd"), Refuse, ""},
    BadLink {"G25_zero_width", QStringLiteral("tel:+49891\u200b234567"), Prompt, "0891234567"},
    BadLink {"G26_bidi_override", QStringLiteral("tel:+49\u202e765432198"), Refuse, ""},
    BadLink {"G27_double_encoded", QStringLiteral("tel:%252B49891234567"), Prompt, "0891234567"},
    BadLink {"G27_triple_encoded", QStringLiteral("tel:%25252B49891234567"), Refuse, ""},
    BadLink {"G29_emergency", QStringLiteral("tel:112"), Prompt, "112"},
    BadLink {"G30_emergency_e164", QStringLiteral("tel:+49112"), Refuse, ""},
    BadLink {"T36_dialplan_injection", QStringLiteral("tel:101&SIP/900"), Refuse, ""}),
    [](const auto &test) { return std::string(test.param.name); });
// clang-format on

TEST(BadLinks, keepTheDigitsBehindTheNumberApart)
{
    const Resolution resolution =
        resolveNumber(QStringLiteral("tel:+49891234567,,9999#"), munich(), NumberOrigin::Link);
    EXPECT_EQ(resolution.postDial, QStringLiteral(",,9999#"));
    EXPECT_EQ(resolution.dialOutside, QStringLiteral("00891234567"));
}

TEST(Source, hasFixedNames)
{
    EXPECT_EQ(nameOf(Source::Kind::Keypad), QStringLiteral("keypad"));
    EXPECT_EQ(nameOf(Source::Kind::Program), QStringLiteral("program"));
    EXPECT_EQ(nameOf(Source::Kind::Link), QStringLiteral("link"));
}

// --- Web pages and doors: the matrix of security.md 3.4.

constexpr auto Proved = Source::Trust::Proved;
constexpr auto Scripted = Source::Trust::Scripted;
constexpr auto Unproved = Source::Trust::Unproved;

const QString page = QStringLiteral("http://intranet.test:8081");
const QString national = QStringLiteral("+49891234567");

struct Asking
{
    PolicySettings settings = listed(Rule::Ask, Rule::Dial);
    Source::Kind kind = Source::Kind::Web;
    Source::Trust trust = Proved;
    QString origin = page;
    bool remembered = false;
    Purpose purpose = Purpose::Call;

    PolicyDecision decision(const QString &text = national) const
    {
        const bool link = kind == Source::Kind::Web || kind == Source::Kind::Link;
        return decide(
            resolveNumber(text, munich(), link ? NumberOrigin::Link : NumberOrigin::Typed),
            munich(), {kind, origin, trust}, settings, {purpose, remembered});
    }
    Action action(const QString &text = national) const { return decision(text).action; }
};

TEST(WebPolicy, aClickIsAskedAboutUntilItsPageIsRemembered)
{
    EXPECT_EQ(Asking().action(), Prompt);
    EXPECT_EQ(Asking {.remembered = true}.action(), Dial);
    EXPECT_EQ(Asking {.settings =
                          [] {
                              auto settings = listed(Rule::Ask, Rule::Dial);
                              settings.web = Rule::Dial;
                              return settings;
                          }()}
                  .action(),
              Dial);
}

TEST(WebPolicy, anUnnamedPageIsAskedAboutUnlessTheUserAllowedIt)
{
    Asking asking {.origin = {}};
    EXPECT_EQ(asking.action(), Prompt);
    asking.settings.unnamedClicks = true;
    EXPECT_EQ(asking.action(), Dial);
}

TEST(WebPolicy, aScriptIsAskedAboutEvenOfARememberedPage)
{
    Asking asking {.trust = Scripted, .remembered = true};
    EXPECT_EQ(asking.action(), Prompt);
    asking.settings.scriptedNavigation = true;
    EXPECT_EQ(asking.action(), Dial);
    asking.remembered = false;
    EXPECT_EQ(asking.action(), Prompt);
}

TEST(WebPolicy, whatIsNotProvedIsAlwaysAskedAbout)
{
    for (const auto kind : {Source::Kind::Web, Source::Kind::Program, Source::Kind::Datagram,
                            Source::Kind::File, Source::Kind::Link}) {
        Asking asking {.kind = kind, .trust = Unproved, .remembered = true};
        asking.settings.links = asking.settings.web = Rule::Dial;
        asking.settings.unnamedClicks = asking.settings.scriptedNavigation = true;
        EXPECT_EQ(asking.action(), Prompt) << int(kind);
        asking.origin.clear();
        EXPECT_EQ(asking.action(), Prompt) << int(kind);
    }
}

TEST(WebPolicy, aRememberedPageDialsNormalNumbersOnly)
{
    const Asking asking {.remembered = true};
    EXPECT_EQ(asking.action(QStringLiteral("0900123456")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("*21*0900123456#")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("+12145550123")), Prompt);
    EXPECT_EQ(asking.action(QStringLiteral("+881612345678")), Prompt);
    EXPECT_EQ(asking.action(QStringLiteral("112")), Prompt);
    EXPECT_EQ(asking.decision(QStringLiteral("112")).risk, DialRisk::Emergency);
}

TEST(WebPolicy, aStrictSiteRefusesOtherCountries)
{
    Asking asking {.remembered = true};
    asking.settings.international = Rule::Refuse;
    EXPECT_EQ(asking.action(QStringLiteral("+12145550123")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("+881612345678")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("+43123456789")), Dial) << "listed";
    asking.kind = Source::Kind::Keypad;
    EXPECT_EQ(asking.action(QStringLiteral("+12145550123")), Dial);
}

TEST(WebPolicy, switchedOffIsRefusedButForEmergencies)
{
    Asking asking {.remembered = true};
    asking.settings.web = Rule::Refuse;
    EXPECT_EQ(asking.action(), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("112")), Prompt);
}

TEST(DoorPolicy, featureCodesComeFromTheKeypadAndTextCommandsByTcpOnly)
{
    for (const auto kind : {Source::Kind::Datagram, Source::Kind::File})
        EXPECT_EQ((Asking {.kind = kind}.action(QStringLiteral("*21#"))), Refuse);
    EXPECT_EQ((Asking {.kind = Source::Kind::Program}.action(QStringLiteral("*21#"))), Prompt);
}

TEST(DoorPolicy, filesAndDatagramsOfTheUserDialLikePrograms)
{
    for (const auto kind : {Source::Kind::Datagram, Source::Kind::File, Source::Kind::Program}) {
        Asking asking {.kind = kind};
        EXPECT_EQ(asking.action(), Dial);
        asking.settings.programs = Rule::Ask;
        EXPECT_EQ(asking.action(), Prompt);
        asking.remembered = true;
        EXPECT_EQ(asking.action(), Dial);
        asking.settings.programs = Rule::Refuse;
        EXPECT_EQ(asking.action(), Refuse);
    }
}

TEST(DoorPolicy, aLastingForwardToTheOutsideIsAskedAbout)
{
    Asking asking {.kind = Source::Kind::Program, .purpose = Purpose::Forward};
    EXPECT_EQ(asking.action(QStringLiteral("101")), Dial);
    EXPECT_EQ(asking.action(), Prompt);
    EXPECT_EQ(asking.action(QStringLiteral("0900123456")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("+881612345678")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("112")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("*21#")), Refuse);
    asking.purpose = Purpose::Redirect;
    EXPECT_EQ(asking.action(), Dial) << "one call only";
    EXPECT_EQ(asking.action(QStringLiteral("0900123456")), Refuse);
    EXPECT_EQ(asking.action(QStringLiteral("112")), Refuse);
}

TEST(DoorPolicy, theSiteMayAddPremiumNumbers)
{
    Asking asking {.kind = Source::Kind::Program};
    const QString shared = QStringLiteral("+4918012345");
    EXPECT_EQ(asking.action(shared), Dial);
    asking.settings.premium = {QStringLiteral("+49180")};
    EXPECT_EQ(asking.action(shared), Refuse);
    asking.kind = Source::Kind::Keypad;
    EXPECT_EQ(asking.action(shared), Prompt);
}

TEST(DoorPolicy, aLinkRememberedDialsInternalAndNationalNumbers)
{
    const Asking asking {.kind = Source::Kind::Link, .origin = {}, .remembered = true};
    EXPECT_EQ(asking.action(), Dial);
    EXPECT_EQ(asking.action(QStringLiteral("tel:101")), Dial);
    EXPECT_EQ(asking.action(QStringLiteral("tel:+43123456789")), Prompt);
}

TEST(DoorPolicy, onlyANamedAndProvedSourceOfANormalNumberIsRememberable)
{
    const auto offered = [](const Asking &asking, const QString &text = national) {
        const Resolution resolution = resolveNumber(text, munich(), NumberOrigin::Link);
        return isRememberable(asking.decision(text), resolution, munich(),
                              {asking.kind, asking.origin, asking.trust}, asking.settings,
                              asking.purpose);
    };
    EXPECT_TRUE(offered({}));
    EXPECT_TRUE(offered({.kind = Source::Kind::Link, .origin = {}}));
    EXPECT_FALSE(offered({.kind = Source::Kind::Link}, QStringLiteral("tel:+43123456789")));
    EXPECT_FALSE(offered({.origin = {}}));
    EXPECT_FALSE(offered({.trust = Scripted}));
    EXPECT_FALSE(offered({.trust = Unproved}));
    EXPECT_FALSE(offered({.kind = Source::Kind::File}));
    EXPECT_FALSE(offered({}, QStringLiteral("112")));
    EXPECT_FALSE(offered({}, QStringLiteral("+12145550123")));
    EXPECT_FALSE(offered({.purpose = Purpose::Forward}));
    Asking locked;
    locked.settings.remember = false;
    EXPECT_FALSE(offered(locked));
}

} // namespace

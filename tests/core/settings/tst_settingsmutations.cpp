// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsmerge.h"
#include "core/settings/settingstable.h"
#include "tests/support/printers.h"

#include <QFile>

#include <gmock/gmock.h>
#include <random>

using namespace Jackfield;

static QByteArray validFile()
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/../fuzz/corpus/settings/full.toml"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// One to eight random edits: a byte, a cut, a doubled stretch, a swap of lines, a hostile token.
class Mutator
{
public:
    QByteArray operator()(QByteArray text)
    {
        for (int edits = 1 + below(8); edits > 0; --edits)
            mutate(text);
        return text;
    }

private:
    int below(qsizetype limit)
    {
        return int(m_random() % std::uint_fast32_t(std::max<qsizetype>(limit, 1)));
    }
    void mutate(QByteArray &text)
    {
        static const QByteArray tokens[] {"[",
                                          "]",
                                          "[[system]]\n",
                                          "\"",
                                          "'''",
                                          "=",
                                          "{",
                                          "}",
                                          ".",
                                          "\n",
                                          "#",
                                          "\\u0000",
                                          "999999999999",
                                          "-1",
                                          "true",
                                          "nan",
                                          "1979-05-27",
                                          "\"password\" = 1\n",
                                          "locked",
                                          "\xff",
                                          "[me]\n",
                                          "id",
                                          "system.a"};
        const int at = below(text.size());
        switch (below(5)) {
        case 0:
            if (!text.isEmpty())
                text[at] = char(below(256));
            break;
        case 1:
            text.remove(at, below(40));
            break;
        case 2:
            text.insert(at, text.mid(below(text.size()), below(80)));
            break;
        case 3: {
            QList<QByteArray> lines = text.split('\n');
            lines.swapItemsAt(below(lines.size()), below(lines.size()));
            text = lines.join('\n');
            break;
        }
        default:
            text.insert(at, tokens[below(std::size(tokens))]);
        }
    }
    std::mt19937 m_random {20261121};
};

// Every value in force is one its key accepts, or its default.
static void expectUsable(const MergedSettings &merged, const QByteArray &text)
{
    for (const EffectiveSetting &setting : effectiveSettings(merged)) {
        const SettingKey *row = findSetting(setting.key);
        ASSERT_NE(row, nullptr) << qPrintable(setting.key) << "\n" << text.constData();
        const bool isDefault = setting.layer == EffectiveSetting::Layer::Default;
        ASSERT_TRUE(isDefault || row->accept(setting.value)) << qPrintable(setting.key) << "\n"
                                                             << text.constData();
    }
    for (const SystemConfig &system : merged.settings.systems) {
        ASSERT_TRUE(isSystemName(system.id.value) && !system.kind.isEmpty()) << text.constData();
        for (auto it = system.values.begin(); it != system.values.end(); ++it)
            ASSERT_FALSE(isSecretName(it.key())) << text.constData();
    }
}

TEST(SettingsMutations, TwentyThousandBrokenFilesGiveUsableSettings)
{
    const QByteArray valid = validFile();
    Mutator mutated;
    int parsed = 0;
    int different = 0;
    for (int round = 0; round < 20000; ++round) {
        const QByteArray text = mutated(valid);
        auto root = parseToml(text);
        if (!root)
            continue;
        ++parsed;
        const auto again = parseToml(writeToml(*root));
        ASSERT_TRUE(again && again->sameAs(*root)) << text.constData();
        SettingsNotices notices;
        dropSecrets(*root, QStringLiteral("f"), notices);
        const auto layer =
            layerFrom(*root, SettingsLayer::Layer::Site, QStringLiteral("f"), notices);
        const MergedSettings merged = merge({layer}, notices);
        expectUsable(merged, text);
        different += notices.list().isEmpty() ? 0 : 1;
        if (testing::Test::HasFatalFailure())
            return;
    }
    // Otherwise the edits are too rough, or too soft, to try the reader at all.
    EXPECT_GT(parsed, 500);
    EXPECT_LT(parsed, 19500);
    EXPECT_GT(different, 300);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/views/viewbench.h"
#include "tests/support/scriptedcontactsource.h"

#include <QTemporaryDir>
#include <QTest>

namespace Jackfield {

/// A ViewBench with contacts, and settings that can be saved.
struct ContactBench : ViewBench
{
    ContactBench()
        : files({folder.filePath(QStringLiteral("site.toml")),
                 folder.filePath(QStringLiteral("jackfield.toml"))})
        , view {clock,      store,        switchboard, dialer,   prompts,
                remembered, journal,      files,       registry, secrets,
                gates,      queueHistory, queueAlarms, contacts, screenPop}
    {
        files.setCommandLine({{QStringLiteral("me.extension"), QStringLiteral("100")}});
        files.load();
        contacts.setNumberKeys(NumberKeys(dialer.setup().location));
    }
    /// The file has these; the directory, where there is one, answers when told to.
    void bring(const QList<ContactCard> &cards, bool withDirectory = false)
    {
        std::vector<std::unique_ptr<ContactSource>> sources;
        auto file = std::make_unique<ScriptedContactSource>(cards);
        cardFile = file.get();
        sources.push_back(std::move(file));
        if (withDirectory) {
            auto asked = std::make_unique<ScriptedDirectory>();
            directory = asked.get();
            sources.push_back(std::move(asked));
        }
        QVERIFY(bringContacts(contacts, std::move(sources), cards.size()));
    }
    void setUpDials(const QVariantMap &favourites, const QVariantMap &speedDials)
    {
        QVERIFY(files.save({{QStringLiteral("dialling.favourites"), favourites},
                            {QStringLiteral("dialling.speed_dials"), speedDials}}));
    }
    void putDialled(const QString &id, const Party &party,
                    Call::Direction direction = Call::Direction::Outgoing)
    {
        JournalEntry entry;
        entry.id = id;
        entry.remote = party;
        entry.direction = direction;
        journal.put(entry);
    }
    /// Numbers of the orders to dial so far.
    QStringList dialled() const
    {
        QStringList numbers;
        for (const Command &command : pbx.commands)
            if (const auto *dial = std::get_if<Dial>(&command))
                numbers.append(dial->number.outside);
        return numbers;
    }

    QTemporaryDir folder;
    SettingsStore files;
    ScriptedContactSource *cardFile = nullptr; ///< The contacts own it, and the next.
    ScriptedDirectory *directory = nullptr;
    const UiContext view;
};

} // namespace Jackfield

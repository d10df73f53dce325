// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbound/profile.h"
#include "app/inbound/tararchive.h"
#include "core/base/pending.h"
#include "core/contacts/backgroundwork.h"
#include "core/phone/tracetext.h"

#include <QObject>

#include <functional>

namespace Jackfield {

class Journal;
class PhoneSystemRegistry;
class SettingsStore;

/// What somebody who helps wants to see of an instance, as files to look through before they are
/// sent: no passwords, keys and tokens, and without `People::Shown` no numbers and names. Nothing
/// of it is sent by Jackfield.
class SupportBundle : public QObject
{
    Q_OBJECT
public:
    struct Sources
    {
        Clock &clock;
        const Profile &profile;
        const SettingsStore &settings;
        const PhoneSystemRegistry &registry;
        const PhoneStore &store;
        const Journal &journal;
        const ProtocolTrace &trace;
        /// Version, way of running; what `status` says of this run.
        QJsonObject about;
        std::function<QStringList()> problems; ///< Of doors, journal and secrets, for people.
        std::function<QStringList()> desktop; ///< Lines of facts; empty: without a window.
    };
    /// Everything in it must outlive this.
    explicit SupportBundle(Sources sources, QObject *parent = nullptr);
    ~SupportBundle() override; ///< What is under way is dropped.

    void setDesktop(std::function<QStringList()> desktop)
    {
        m_sources.desktop = std::move(desktop);
    }
    /// The files, made on another thread. An error: there is no thread.
    Pending<Result<QList<ArchivedFile>>> gather(People people);
    /// Writes them as .tar.gz, on another thread, whole or not at all, readable for the user alone.
    /// Storage with words for people.
    Pending<Result<Unit>> write(const QString &path, const QList<ArchivedFile> &files);

private:
    struct Facts;
    Facts facts(People people) const;
    QString platformText() const;
    QString settingsText(People people) const;
    QString noticesText() const;
    QString linksText() const;
    QString journalText() const;
    QStringList people() const;

    Sources m_sources;
    BackgroundWork m_work {*this};
};

} // namespace Jackfield

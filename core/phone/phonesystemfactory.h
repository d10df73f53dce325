// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/setupfield.h"
#include "core/domain/systemconfig.h"
#include "core/phone/phonesystem.h"
#include "core/phone/setuptools.h"

#include <memory>
#include <vector>

namespace Jackfield {

/// Makes phone systems of one kind. Lives as long as the program; stateless.
class PhoneSystemFactory
{
public:
    virtual ~PhoneSystemFactory() = default;
    virtual QString kind() const = 0; ///< "tapimaster"; stored in settings.
    virtual QString displayName() const = 0;
    /// One plain sentence, translated: by what one knows that it is this kind; may be empty.
    virtual QString summary() const { return {}; }
    /// What one should know before using this kind, translated; empty: nothing.
    virtual QString warning() const { return {}; }
    virtual QList<SetupField> fields() const = 0; ///< Beside id, kind, label and lines.
    /// Malformed with words for the user when a value cannot be used. The system starts
    /// Disconnected.
    virtual Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const = 0;

    // What the set-up dialog can do beside; most kinds offer none of it.

    /// fields(), and those that the present `values` ask for beside: a template with {account}
    /// wants an account. Keys with a dot ("values.account") are entries of a map.
    virtual QList<SetupField> fieldsFor(const QVariantMap &values) const;
    /// Names of all secrets that a system of this kind may have kept, whatever its values were.
    virtual QStringList secretNames() const;
    virtual QList<SetupPreset> presets() const { return {}; }
    /// Secrets that were typed into other values (a password in an address) taken out of them.
    virtual ClearedConfig withoutSecrets(const SystemConfig &config) const { return {config, {}}; }
    /// Nothing: this kind has no request to show. Errors of the configuration are in the preview.
    virtual std::optional<RequestPreview> preview(const SystemConfig &config,
                                                  const DialString &number) const;
    /// Connects to the server of `config` and looks at its certificate; sends nothing. Unsupported:
    /// it is not reached over TLS. Dies with `parent`.
    virtual Pending<Result<ServerTrust>> lookAtServer(const SystemConfig &config,
                                                      QObject *parent) const;
    /// canTry(): dials `number` once with `config`, which need not be saved, and tells everything
    /// of it. `typed`: secrets that are not kept yet, by name; they go before those that are. Dies
    /// with `parent`; what was sent stays sent.
    virtual bool canTry() const { return false; }
    virtual Pending<TrialReport> tryOut(const SystemConfig &config,
                                        const QMap<QString, QString> &typed,
                                        const DialString &number, QObject *parent) const;
};

/// Every kind the program knows, filled in the composition root.
class PhoneSystemRegistry
{
public:
    void add(std::unique_ptr<PhoneSystemFactory> factory);
    const PhoneSystemFactory *find(const QString &kind) const; ///< Null: unknown kind.
    std::vector<const PhoneSystemFactory *> all() const; ///< In the order added.
    /// As the factory's create(); Unsupported for an unknown kind.
    Result<std::unique_ptr<PhoneSystem>> create(const SystemConfig &config) const;

private:
    std::vector<std::unique_ptr<PhoneSystemFactory>> m_factories;
};

} // namespace Jackfield

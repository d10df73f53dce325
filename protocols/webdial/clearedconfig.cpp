// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/webdial/clearedconfig.h"

#include "core/base/secretnames.h"
#include "protocols/webdial/requesttemplate.h"
#include "protocols/webdial/webdialkeys.h"

namespace Jackfield::WebDial {

namespace {

    void keep(QMap<QString, QString> &secrets, const QString &name, const QString &secret)
    {
        if (!secret.isEmpty() && !secrets.contains(name))
            secrets.insert(name, secret);
    }

    /// `text` without credentials; they go into `cleared`.
    QString clearedTemplate(const QString &text, ClearedConfig &cleared)
    {
        const auto typed = typedCredentials(text);
        if (!typed)
            return text;
        QVariantMap &values = cleared.config.values;
        if (!typed->user.isEmpty() && values.value(Key::user).toString().isEmpty())
            values.insert(Key::user, typed->user);
        keep(cleared.secrets, Key::password, typed->password);
        return typed->cleared;
    }

    void clearTemplates(ClearedConfig &cleared)
    {
        QVariantMap &values = cleared.config.values;
        for (const QString &key : {QString(Key::templateText), QString(Key::hangUpTemplate)}) {
            if (values.contains(key))
                values.insert(key, clearedTemplate(values.value(key).toString(), cleared));
        }
        if (!values.contains(Key::branches))
            return;
        QVariantMap branches = values.value(Key::branches).toMap();
        for (QVariant &text : branches)
            text = clearedTemplate(text.toString(), cleared);
        values.insert(Key::branches, branches);
    }

    /// Takes the entries with a secret's name out of `map`.
    void clearMap(QVariantMap &map, QMap<QString, QString> &secrets)
    {
        for (const QString &name : map.keys()) {
            if (isSecretValue(name))
                keep(secrets, name.toLower(), map.take(name).toString());
        }
    }

    /// The same for a map inside `values`; one that is empty then goes.
    void clearMapAt(const QString &key, QVariantMap &values, QMap<QString, QString> &secrets)
    {
        if (!values.contains(key))
            return;
        QVariantMap map = values.value(key).toMap();
        const auto before = map.size();
        clearMap(map, secrets);
        if (map.isEmpty() && before > 0)
            values.remove(key);
        else
            values.insert(key, map);
    }

} // namespace

ClearedConfig clearedConfig(const SystemConfig &config)
{
    ClearedConfig cleared {config, {}};
    clearTemplates(cleared);
    clearMapAt(Key::values, cleared.config.values, cleared.secrets);
    clearMap(cleared.config.values, cleared.secrets);
    QMap<QString, QString> ofFunction;
    clearMapAt(Key::function, cleared.config.values, ofFunction);
    keep(cleared.secrets, Key::functionPassword, ofFunction.value(Key::password));
    return cleared;
}

} // namespace Jackfield::WebDial

// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.model;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Finds persons. */
public interface UserRepository extends Repository<User, Long> {

    /** The person with this login name. */
    Optional<User> findByUsername(String username);
}
